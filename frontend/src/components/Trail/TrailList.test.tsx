import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { expectAccessible } from '../../test/accessible'
import { TrailList } from './TrailList'

const entry: Wire['TrailEntry'] = {
  seq: 3,
  at: '2026-11-22T10:42:00Z',
  who: 'Fen Example',
  role: 'facilitator',
  what: 'invite.group_member',
  words: 'invited a group member',
}

test('puts what happened on one day together and says who', async () => {
  const { container } = render(
    <TrailList
      entries={[entry, { ...entry, seq: 2, who: '' }, { ...entry, seq: 1, at: '2026-11-21T10:00:00Z', who: '', role: '' }]}
    />,
  )
  expect(screen.getAllByRole('list')).toHaveLength(2)
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '10:42Fen Example invited a group memberFacilitator',
    '10:42Somebody invited a group memberFacilitator',
    '10:00Doorway invited a group member',
  ])
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['22 November 2026', '21 November 2026'])
  await expectAccessible(container)
})

test('what somebody did again and again is one line', () => {
  render(
    <TrailList
      entries={[entry, { ...entry, seq: 2, at: '2026-11-22T10:40:00Z' }, { ...entry, seq: 1, who: 'Gil Example' }]}
    />,
  )
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '10:42Fen Example invited a group member (2 times)Facilitator',
    '10:42Gil Example invited a group memberFacilitator',
  ])
})

test('an empty trail says what will be here', () => {
  render(<TrailList entries={[]} />)
  expect(screen.getByRole('heading', { name: 'Who did what will be here' })).toBeVisible()
})
