import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { LeaveQuestion } from './LeaveQuestion'

// jsdom knows the element but not its methods; the browser stories see the real one.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

test('asks only when somebody wants to leave, and does as told', async () => {
  const happened: string[] = []
  const question = (asking: boolean) => (
    <LeaveQuestion asking={asking} onLeave={() => happened.push('left')} onStay={() => happened.push('stayed')} />
  )
  const { container, rerender } = render(question(false))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  rerender(question(true))
  expect(screen.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await expectAccessible(container)
  await userEvent.click(screen.getByRole('button', { name: 'Stay on this page' }))
  await userEvent.click(screen.getByRole('button', { name: 'Leave without saving' }))
  expect(happened).toEqual(['stayed', 'left'])
})
