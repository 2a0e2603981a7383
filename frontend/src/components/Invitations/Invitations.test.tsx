import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { expectAccessible } from '../../test/accessible'
import { InvitationMade } from './InvitationMade'
import { OpenInvitations } from './OpenInvitations'

const open: Wire['Invitation'] = {
  id: 'one',
  role: 'group_member',
  kind: 'clinician',
  createdAt: '2026-11-22T10:00:00Z',
  expiresAt: '2126-12-06T10:00:00Z',
  used: false,
}

test('shows those that still work, and takes one back', async () => {
  const taken: string[] = []
  const { container } = render(
    <OpenInvitations
      invitations={[open, { ...open, id: 'two', used: true }, { ...open, id: 'three', expiresAt: '2020-01-01T10:00:00Z' }]}
      onTakeBack={(id) => taken.push(id)}
    />,
  )
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  await expectAccessible(container)
  await userEvent.click(screen.getByRole('button', { name: /^Take back/ }))
  expect(taken).toEqual(['one'])
})

test('says that nobody is invited', () => {
  render(<OpenInvitations invitations={[]} onTakeBack={() => undefined} />)
  expect(screen.getByText('Nobody is invited at the moment.')).toBeVisible()
})

const made: Wire['NewInvitation'] = { id: 'one', link: 'https://d.example/join#abc', mailed: false, expiresAt: '2026-12-06T10:00:00Z' }

test('shows a new link once, with the focus on what has happened', async () => {
  const { container } = render(<InvitationMade invitation={made} />)
  expect(screen.getByRole('heading', { name: 'The invitation is ready' })).toHaveFocus()
  expect(screen.getByLabelText('The invitation link')).toHaveValue(made.link)
  await expectAccessible(container)
})

test('one that was mailed shows no link', () => {
  render(<InvitationMade invitation={{ ...made, link: '', mailed: true }} />)
  expect(screen.getByRole('heading', { name: 'The invitation is on its way' })).toHaveFocus()
  expect(screen.queryByLabelText('The invitation link')).not.toBeInTheDocument()
})
