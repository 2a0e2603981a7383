import { expect, test } from 'vitest'
import { invitationWords } from './invitationWords'

const link = { kind: 'invitation', place: 'Meadow Lane Surgery', expiresAt: '2026-11-29T10:00:00Z' } as const

test('an invitation names the place, and says who will see the name', () => {
  const words = invitationWords({ ...link, role: 'practice_lead' })
  expect(words.heading).toBe('Join Meadow Lane Surgery')
  expect(words.whoSees).toContain('People at your practice and the group’s facilitators see your name')
})

test.each(['operator', 'facilitator'])('a %s hears beforehand that a second factor follows', (role) => {
  expect(invitationWords({ ...link, role }).next).toContain('a code from an app')
})

test('a trainee hears that the practice is not told', () => {
  expect(invitationWords({ ...link, role: 'trainee' }).whoSees).toContain('The practice does not.')
})

test('a role that this page does not know is still an invitation', () => {
  expect(invitationWords({ ...link, role: 'keeper' }).heading).toBe('Join Meadow Lane Surgery')
})
