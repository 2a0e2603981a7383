import { dayOf } from '../../lib/dates'
import type { Hat } from '../../lib/hats'

/** What a role opens, as the name of a door. */
export function doorName({ role, place }: Hat): string {
  if (role === 'operator') return 'Running Doorway'
  return role === 'trainee' ? 'Your placement' : place
}

/** A role in the words of somebody who tells a friend. What a group member brings, and where a trainee is, is not told here. */
export function roleAsTold({ role, since }: Hat): string {
  switch (role) {
    case 'operator':
      return 'You keep Doorway running and invite facilitators'
    case 'facilitator':
      return 'You look after the group and its people'
    case 'group_member':
      return 'You are a member of the group'
    case 'trainee':
      return `You are a trainee, since ${dayOf(since)}`
    case 'practice_member':
      return 'You work on this practice’s self-assessment'
    case 'practice_lead':
      return 'You lead this practice’s self-assessment'
  }
}

function whoPauses({ role }: Hat): string {
  switch (role) {
    case 'practice_member':
    case 'practice_lead':
      return 'the person who leads the self-assessment there, or the group’s facilitator'
    case 'group_member':
    case 'trainee':
      return 'the group’s facilitator'
    case 'facilitator':
    case 'operator':
      return 'another facilitator, or whoever runs Doorway'
  }
}

export function pausedWords(hat: Hat): string {
  return `This role is paused. Nothing is lost. If you would like to know more, ask ${whoPauses(hat)}.`
}
