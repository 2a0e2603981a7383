import { addresses } from './addresses'
import type { Wire } from './api'

export type Hat = Wire['Hat']
export type Role = Hat['role']
export type MemberKind = Hat['kind']

/** What a person is, in the words that they would use themselves. */
const roleWords: Record<Role, string> = {
  operator: 'Operator',
  facilitator: 'Facilitator',
  group_member: 'Group member',
  trainee: 'Trainee',
  practice_member: 'Practice member',
  practice_lead: 'Practice lead',
}

/** A role that the server names, in words; one that this app does not know yet stays unnamed. */
export function roleInWords(role: string): string {
  return Object.hasOwn(roleWords, role) ? roleWords[role as Role] : ''
}

/**
 * The place of a role, for a page that may be opened in sight of anybody. A trainee's stays unnamed: somebody of that very
 * practice may stand beside them.
 */
export function openPlace({ role, place }: Hat): string {
  return role === 'trainee' ? '' : place
}

export function roleAndPlace(hat: Hat): string {
  return [roleInWords(hat.role), openPlace(hat)].filter(Boolean).join(', ')
}

/** What a group member brings. Shown on the group's own page of people and nowhere else. */
export const kindWords: Record<Exclude<MemberKind, ''>, string> = {
  lived_experience: 'Lived experience',
  clinician: 'Clinical work',
  researcher: 'Research',
  charity: 'A charity',
}

export function kindInWords(kind: MemberKind): string {
  return kind === '' ? '' : kindWords[kind]
}

/** The first page of a role: it names the hat, so that two tabs can hold two of them. */
export function firstPage(hat: Hat): string {
  switch (hat.role) {
    case 'operator':
      return addresses.operator
    case 'facilitator':
    case 'group_member':
      return addresses.group(hat.groupId)
    case 'trainee':
      return addresses.placement(hat.placementId)
    case 'practice_member':
    case 'practice_lead':
      return addresses.practice(hat.practiceId)
  }
}

/** Whether somebody looks after the group that a hat makes them a member of: they act there as that alone. */
export function looksAfterToo(hat: Hat, hats: Hat[], now: Date): boolean {
  return (
    hat.role === 'group_member' &&
    hats.some(
      (other) => other.role === 'facilitator' && other.groupId === hat.groupId && standingOf(other, now) === 'begun',
    )
  )
}

export type Standing = 'begun' | 'waiting' | 'paused'

/**
 * How late a computer's clock may be, in milliseconds. A role that somebody waits for begins after days; one that was
 * just accepted begins now, whatever this clock says.
 */
const lateClock = 5 * 60_000

/** Whether a role opens its page now, has yet to begin, or is paused. */
export function standingOf(hat: Hat, now: Date): Standing {
  if (hat.paused) return 'paused'
  return Date.parse(hat.since) > now.getTime() + lateClock ? 'waiting' : 'begun'
}
