import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { PasswordField } from './PasswordField'

function Form() {
  const [value, setValue] = useState('')
  return (
    <PasswordField
      id="password"
      label="Password"
      hint="Use three random words"
      error="Enter your password"
      value={value}
      onChange={setValue}
      autoComplete="current-password"
    />
  )
}

test('hides what is typed until its owner asks to see it', async () => {
  const { container } = render(<Form />)
  const field = screen.getByLabelText('Password')
  await userEvent.type(field, 'three random words')
  expect(field).toHaveAttribute('type', 'password')
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }))
  expect(field).toHaveAttribute('type', 'text')
  expect(field).toHaveValue('three random words')
  expect(field).toHaveAccessibleDescription('Use three random words Error: Enter your password')
  await expectAccessible(container)
})
