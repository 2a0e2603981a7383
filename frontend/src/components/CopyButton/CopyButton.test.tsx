import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { CopyButton } from './CopyButton'

test('copies a text of several lines as it is', async () => {
  const user = userEvent.setup()
  const { container } = render(<CopyButton what="what you wrote" text={'One line\n\nand another'} />)
  await user.click(screen.getByRole('button', { name: /^Copy.*what you wrote$/ }))
  expect(await screen.findByText('Copied')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe('One line\n\nand another')
  await expectAccessible(container)
})
