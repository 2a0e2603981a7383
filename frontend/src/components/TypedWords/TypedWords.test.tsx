import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { TypedWords } from './TypedWords'

// jsdom knows the dialog but not its methods; the browser stories see the real one.
beforeAll(() => {
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

test('shows what was typed, and asks before it is gone', async () => {
  const { container } = renderAt('/', <TypedWords words={['Two lines.\nOf one field.', 'Another field.']} />)
  expect(screen.getByRole('region', { name: 'What you typed' })).toHaveTextContent('Two lines. Of one field.')
  expect(screen.getByText('Another field.')).toBeVisible()
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
  await expectAccessible(container)
})
