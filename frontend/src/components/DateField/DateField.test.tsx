import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { DateField } from './DateField'

function open(initial: string) {
  const told: (string | null)[] = []
  const { container } = render(
    <DateField id="due" legend="By when" hint="For example, 31 3 2027" initial={initial} onChange={(date) => told.push(date)} />,
  )
  return { told, container }
}

test('shows a date in three parts without leading zeros', async () => {
  const { container } = open('2027-03-01')
  expect(screen.getByLabelText('Day')).toHaveValue('1')
  expect(screen.getByLabelText('Month')).toHaveValue('3')
  expect(screen.getByLabelText('Year')).toHaveValue('2027')
  expect(screen.getByRole('group', { name: 'By when' })).toHaveAccessibleDescription('For example, 31 3 2027')
  await expectAccessible(container)
})

test('tells a date only when it is a real one', async () => {
  const { told } = open('')
  await userEvent.type(screen.getByLabelText('Day'), '31')
  await userEvent.type(screen.getByLabelText('Month'), '2')
  await userEvent.type(screen.getByLabelText('Year'), '2027')
  expect(told.at(-1)).toBeNull()
  await userEvent.type(screen.getByLabelText('Month'), '{Backspace}3')
  expect(told.at(-1)).toBe('2027-03-31')
})

test('all three emptied is no date', async () => {
  const { told } = open('2027-03-01')
  for (const part of ['Day', 'Month', 'Year']) await userEvent.clear(screen.getByLabelText(part))
  expect(told.at(-1)).toBe('')
})
