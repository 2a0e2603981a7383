import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Checkboxes } from './Checkboxes'

function Form() {
  const [value, setValue] = useState<string[]>([])
  const choices = [
    { value: 'a', label: 'Reception', hint: 'The front desk' },
    { value: 'b', label: 'Nursing' },
  ]
  return (
    <>
      <Checkboxes id="whom" legend="Whom do you ask?" hint="Nobody has to answer." error="Choose one" choices={choices} value={value} onChange={setValue} />
      <output>{value.join(' ')}</output>
    </>
  )
}

test('ticks and unticks, in the order in which the choices stand', async () => {
  const { container } = render(<Form />)
  expect(screen.getByRole('group', { name: 'Whom do you ask?' })).toHaveAccessibleDescription('Nobody has to answer. Error: Choose one')
  expect(screen.getByRole('checkbox', { name: 'Reception' })).toHaveAccessibleDescription('The front desk')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Nursing' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Reception' }))
  expect(screen.getByRole('status')).toHaveTextContent('a b')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Nursing' }))
  expect(screen.getByRole('status')).toHaveTextContent(/^a$/)
  await expectAccessible(container)
})
