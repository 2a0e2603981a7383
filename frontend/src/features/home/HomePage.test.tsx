import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Hat } from '../../lib/hats'
import { OwnerSession } from '../../lib/ownerSession'
import { signedOut } from '../../lib/requests/session'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { HomePage } from './HomePage'

const lead: Hat = {
  id: 'lead',
  role: 'practice_lead',
  kind: '',
  practiceId: 'p',
  groupId: '',
  placementId: '',
  place: 'Meadow Lane Surgery',
  since: '2026-11-01T10:00:00Z',
  paused: false,
}
const member: Hat = { ...lead, id: 'member', role: 'group_member', kind: 'lived_experience', practiceId: '', groupId: 'g', place: 'The group' }

function openWith(hats: Hat[]) {
  const session = { ...signedOut(), stage: 'in' as const, person: { id: 'me', name: 'Zoë Ngũgĩ' }, hats }
  return renderAt(
    '/',
    <QueryClientProvider client={new QueryClient()}>
      <OwnerSession value={session}>
        <HomePage />
      </OwnerSession>
    </QueryClientProvider>,
  )
}

test('several roles are a choice of doors, and what a member brings is not told', async () => {
  const { container } = openWith([lead, member])
  expect(screen.getByRole('link', { name: 'Meadow Lane Surgery' })).toHaveAttribute('href', '/practices/p')
  expect(screen.getByRole('link', { name: 'The group' })).toHaveAttribute('href', '/groups/g')
  expect(container).not.toHaveTextContent(/lived experience/i)
  await expectAccessible(container)
})

test('a lead who waits reads until when, and that a yes of a colleague begins it', async () => {
  const { container } = openWith([{ ...lead, since: '2126-11-29T10:00:00Z' }])
  expect(screen.getByText('29 November 2126')).toBeVisible()
  expect(container).toHaveTextContent('If one of them says yes before then, you begin at once.')
  expect(screen.queryByRole('link', { name: 'Meadow Lane Surgery' })).not.toBeInTheDocument()
  await expectAccessible(container)
})

test('a paused role says so beside the one that is open', async () => {
  const { container } = openWith([lead, { ...member, paused: true }])
  expect(screen.getByRole('link', { name: 'Meadow Lane Surgery' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'The group' })).not.toBeInTheDocument()
  expect(container).toHaveTextContent('This role is paused. Nothing is lost.')
  await expectAccessible(container)
})

test('nobody is left before a shut door without a word', async () => {
  const { container } = openWith([])
  expect(screen.getByRole('heading', { name: 'Your practices and groups will be here' })).toBeVisible()
  await expectAccessible(container)
})
