import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { CodeField } from './CodeField'

function Typed({ takes }: { takes?: 'app' | 'recovery' | 'either' }) {
  const [value, setValue] = useState('')
  return <CodeField id="code" label="Code" hint="Six digits" error="Enter the code" value={value} onChange={setValue} takes={takes} />
}

test('asks a telephone for its number keys, and lets the browser fill the code in', async () => {
  const { container } = render(<Typed />)
  const field = screen.getByLabelText('Code')
  expect(field).toHaveAttribute('inputmode', 'numeric')
  expect(field).toHaveAttribute('autocomplete', 'one-time-code')
  expect(field).toHaveAccessibleDescription('Six digits Error: Enter the code')
  await userEvent.type(field, '123 456')
  expect(field).toHaveValue('123 456')
  await expectAccessible(container)
})

test.each(['recovery', 'either'] as const)('where a recovery code counts (%s), letters can be typed', async (takes) => {
  const { container } = render(<Typed takes={takes} />)
  expect(screen.getByLabelText('Code')).toHaveAttribute('inputmode', 'text')
  await expectAccessible(container)
})
