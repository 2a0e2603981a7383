import { expect, test } from 'vitest'
import { firstPage, looksAfterToo, openPlace, roleAndPlace, roleInWords, standingOf, type Hat } from './hats'

const hat: Hat = {
  id: 'h',
  role: 'practice_lead',
  kind: '',
  practiceId: 'p',
  groupId: '',
  placementId: '',
  place: 'Meadow Lane Surgery',
  since: '2026-11-22T10:00:00Z',
  paused: false,
}

test('every role has a page of its own, named in its address', () => {
  expect(firstPage(hat)).toBe('/practices/p')
  expect(firstPage({ ...hat, role: 'practice_member' })).toBe('/practices/p')
  expect(firstPage({ ...hat, role: 'facilitator', groupId: 'g' })).toBe('/groups/g')
  expect(firstPage({ ...hat, role: 'group_member', groupId: 'g', kind: 'lived_experience' })).toBe('/groups/g')
  expect(firstPage({ ...hat, role: 'trainee', placementId: 'l' })).toBe('/placements/l')
  expect(firstPage({ ...hat, role: 'operator' })).toBe('/operator')
})

test('a role begins at its moment, give or take a clock that is a little late, and a paused one is paused whenever it began', () => {
  expect(standingOf(hat, new Date('2026-11-22T09:54:59Z'))).toBe('waiting')
  expect(standingOf(hat, new Date('2026-11-22T09:55:00Z'))).toBe('begun')
  expect(standingOf(hat, new Date('2026-11-22T10:00:00Z'))).toBe('begun')
  expect(standingOf({ ...hat, paused: true }, new Date('2026-11-23T10:00:00Z'))).toBe('paused')
})

test('whoever looks after a group acts in it as that alone, while that role is not paused', () => {
  const now = new Date('2026-11-23T10:00:00Z')
  const member: Hat = { ...hat, role: 'group_member', kind: 'clinician', practiceId: '', groupId: 'g' }
  const facilitator: Hat = { ...member, role: 'facilitator', kind: '' }
  expect(looksAfterToo(member, [member, facilitator], now)).toBe(true)
  expect(looksAfterToo(facilitator, [member, facilitator], now)).toBe(false)
  expect(looksAfterToo(member, [member, { ...facilitator, groupId: 'other' }], now)).toBe(false)
  expect(looksAfterToo(member, [member, { ...facilitator, paused: true }], now)).toBe(false)
})

test('a role that is not known is not named', () => {
  expect(roleInWords('facilitator')).toBe('Facilitator')
  expect(roleInWords('toString')).toBe('')
})

test('the practice of a trainee is not named where others may look on', () => {
  expect(roleAndPlace(hat)).toBe('Practice lead, Meadow Lane Surgery')
  const trainee: Hat = { ...hat, role: 'trainee', placementId: 'l' }
  expect(openPlace(trainee)).toBe('')
  expect(roleAndPlace(trainee)).toBe('Trainee')
})
