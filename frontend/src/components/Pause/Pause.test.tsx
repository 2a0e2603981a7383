import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Pause } from './Pause'
import { usePause } from './PauseContext'
import { useCover } from './useCover'

function Work() {
  const { pause } = usePause()
  return (
    <main>
      <h1>Where we are now</h1>
      <label htmlFor="note">Note</label>
      <textarea id="note" />
      <button onClick={pause}>Pause</button>
    </main>
  )
}

beforeEach(() => {
  document.title = 'Making contact, 2 of 4 – Doorway'
})

test('hides the page and its title at once and brings every word back', async () => {
  const user = userEvent.setup()
  const { container } = render(<Pause><Work /></Pause>)
  await user.type(screen.getByLabelText('Note'), 'half a sent')
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  expect(screen.queryByRole('heading', { name: 'Where we are now' })).not.toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'Paused' })).toBeVisible()
  expect(document.title).toBe('Paused')
  await expectAccessible(container)

  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(screen.getByLabelText('Note')).toHaveValue('half a sent')
  expect(document.title).toBe('Making contact, 2 of 4 – Doorway')
})

test('Escape pressed twice pauses, and the caret comes back to where it was', async () => {
  const user = userEvent.setup()
  render(<Pause><Work /></Pause>)
  await user.click(screen.getByLabelText('Note'))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('heading', { name: 'Paused' })).not.toBeInTheDocument()
  await user.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'Continue' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText('Note')).toHaveFocus()
})

function Cover() {
  return <h1 ref={useCover('Locked – Doorway')} tabIndex={-1}>Doorway is locked</h1>
}

test('what covers the page while it is paused waits with its title, and gives the page its own title back', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<Pause><Work /></Pause>)
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  rerender(<Pause><Work /><Cover /></Pause>)
  expect(document.title).toBe('Paused')
  expect(screen.getByRole('button', { name: 'Continue' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(document.title).toBe('Locked – Doorway')
  rerender(<Pause><Work /></Pause>)
  expect(document.title).toBe('Making contact, 2 of 4 – Doorway')
})
