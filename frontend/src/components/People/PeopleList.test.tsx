import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { PeopleList } from './PeopleList'

const fen: Wire['Holder'] = {
  hatId: 'fen',
  name: 'Fen Example',
  role: 'facilitator',
  kind: '',
  since: '2026-11-22T10:00:00Z',
  paused: false,
  self: true,
}
const zoe: Wire['Holder'] = { ...fen, hatId: 'zoe', name: 'Zoë Ngũgĩ', role: 'group_member', kind: 'clinician', paused: true, self: false }

test('names everybody, lets a paused role continue, and never ends one’s own', async () => {
  const asked: unknown[] = []
  const { container } = renderAt(
    '/',
    <PeopleList
      people={[fen, zoe]}
      onPause={(hatId, paused) => asked.push([hatId, paused])}
      endAddress={(hatId) => `/end/${hatId}`}
    />,
  )
  expect(screen.getByText('Group member, clinical work')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Continue role of Zoë Ngũgĩ' }))
  expect(asked).toEqual([['zoe', false]])
  expect(screen.getByRole('link', { name: 'End role of Zoë Ngũgĩ' })).toHaveAttribute('href', '/end/zoe')
  expect(screen.getAllByRole('link')).toHaveLength(1)
  await expectAccessible(container)
})
