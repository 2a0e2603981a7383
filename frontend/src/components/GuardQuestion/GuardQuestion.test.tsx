import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { expectAccessible } from '../../test/accessible'
import { GuardQuestion } from './GuardQuestion'

function open(kinds: Wire['GuardKind'][]) {
  const picked: Wire['TextReason'][] = []
  const question = (open: Wire['GuardKind'][], text: string) => (
    <GuardQuestion id="note-question" path="note" kinds={open} text={text} onPick={(reason) => picked.push(reason)} />
  )
  const { container, rerender } = render(question(kinds, 'Write to a@b.example'))
  return { container, picked, show: (open: Wire['GuardKind'][], text: string) => rerender(question(open, text)) }
}

test('asks whose each detail is', async () => {
  const { container, picked } = open(['email', 'titled_name'])
  expect(screen.getAllByRole('group')).toHaveLength(2)
  await expectAccessible(container)
  await userEvent.click(screen.getAllByRole('radio', { name: 'It is made up, as an example' })[1]!)
  expect(picked).toEqual([{ field: 'note', kind: 'titled_name', reason: 'made_up' }])
})

test('an answered question stays under the hand that answered it, until the text changes', async () => {
  const { show } = open(['email'])
  const reason = screen.getByRole('radio', { name: 'It belongs to our practice' })
  await userEvent.click(reason)
  show([], 'Write to a@b.example')
  expect(reason).toBeChecked()
  expect(reason).toHaveFocus()
  show([], 'Write to us')
  expect(screen.queryByRole('group')).not.toBeInTheDocument()
})
