import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { CopyField } from './CopyField'

test('copies the text and says so', async () => {
  const user = userEvent.setup()
  const { container } = render(<CopyField id="link" label="The link" value="https://doorway.example/join#abc" />)
  await user.click(screen.getByRole('button', { name: /^Copy/ }))
  expect(await screen.findByText('Copied')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe('https://doorway.example/join#abc')
  await expectAccessible(container)
})
