import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { byRole } from './byRole'

function worded(id: string): Wire['Worded'] {
  return { id, label: id.toUpperCase(), what: `what ${id} is` }
}

const policy: Wire['Policy'] = {
  roles: ['nobody', 'arriving', 'person', 'practice_lead'].map(worded),
  relations: ['none', 'own_practice'].map(worded),
  powers: [],
  beyond: [],
  rows: [
    { permission: 'a', what: 'Read the criteria', relation: 'none', roles: ['nobody', 'arriving', 'person', 'practice_lead'] },
    { permission: 'b', what: 'See one’s account', relation: 'none', roles: ['person', 'practice_lead'] },
    { permission: 'c', what: 'Submit', relation: 'own_practice', roles: ['practice_lead'] },
  ],
}

test('says of each role what it alone adds, and where', () => {
  expect(byRole(policy).map(({ role, may }) => [role.id, may])).toEqual([
    ['practice_lead', [{ what: 'Submit', where: 'OWN_PRACTICE' }]],
    ['person', [{ what: 'See one’s account', where: '' }]],
    ['nobody', [{ what: 'Read the criteria', where: '' }]],
  ])
})
