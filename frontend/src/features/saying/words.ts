import type { RadioChoice } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'

type Said = Wire['Contribution']

/** What somebody would like. */
export const kindChoices: RadioChoice<Said['kind']>[] = [
  { value: 'comment', label: 'Say what I think' },
  { value: 'change', label: 'Change something in the criteria' },
  { value: 'new', label: 'Add something new' },
  { value: 'removal', label: 'Take something out' },
]

const kindWords: Record<Said['kind'], string> = {
  comment: 'A thought',
  change: 'A change',
  new: 'Something new',
  removal: 'Something to take out',
}

/** Who may read it, the narrowest first. While nobody looks after the group, it is said what becomes of the narrowest. */
export const visibilityChoices = (nobodyThere: boolean): RadioChoice<Said['visibility']>[] => [
  {
    value: 'facilitator',
    label: 'Only the people who look after the group',
    ...(nobodyThere ? { hint: 'Nobody does at the moment. It waits, and whoever looks after the group next reads it.' } : {}),
  },
  { value: 'group', label: 'Everybody in the group' },
  {
    value: 'practices',
    label: 'Everybody in the group, and practices in summary',
    hint: 'Practices never read your own words. They may read a line about them, which somebody who looks after the group writes.',
  },
]

/** Who reads something that was said. */
export const visibilityWords: Record<Said['visibility'], string> = {
  facilitator: 'Only those who look after the group read this',
  group: 'The group reads this',
  practices: 'The group reads this; practices may read a summary',
}

/** How one is shown, the narrowest first. What anonymous means is said in full. */
export const attributionChoices: RadioChoice<Said['attribution']>[] = [
  {
    value: 'anonymous',
    label: 'Show nothing about me',
    hint: 'Nobody sees who said it, also not the people who look after the group. Doorway keeps it, so that you can take it back. In a small group, people may guess.',
  },
  { value: 'role', label: 'Show what I bring', hint: 'For example “lived experience” or “clinical work”. Only the group sees this.' },
  { value: 'name', label: 'Show a name', hint: 'Any name that you like.' },
]

const roleWords: Record<Exclude<Said['role'], ''>, string> = {
  facilitator: 'Somebody who looks after the group',
  lived_experience: 'Somebody with lived experience',
  clinician: 'A clinician',
  researcher: 'A researcher',
  charity: 'Somebody from a charity',
}

/** Whether practices may be told of it in a line about its criterion. */
export function forPractices({ visibility, state, criterionId }: Said): boolean {
  return visibility === 'practices' && state !== 'withdrawn' && criterionId !== ''
}

/** Who said it, as they chose to be shown. */
export function whoSaid({ attribution, shownName, role }: Said): string {
  if (attribution === 'name') return shownName
  return attribution === 'role' && role !== '' ? roleWords[role] : 'Somebody in the group'
}

/** What became of it. */
export const stateWords: Record<Said['state'], string> = {
  heard: 'Heard',
  discussed: 'Being talked about',
  changed: 'Something changed',
  not_changed: 'Not changed',
  withdrawn: 'Withdrawn',
}

/** What a facilitator can say became of it. */
export const outcomeChoices: RadioChoice<Exclude<Said['state'], 'withdrawn'>>[] = [
  { value: 'heard', label: 'Heard' },
  { value: 'discussed', label: 'Being talked about' },
  { value: 'changed', label: 'Something changed', hint: 'Say what, and why.' },
  { value: 'not_changed', label: 'Not changed', hint: 'Say why.' },
]

/** One line on what it is and who reads it. */
export function aboutSaid({ kind, visibility }: Said): string {
  return [kindWords[kind], visibilityWords[visibility]].join('. ')
}

/** The part of what was said that a change sends back. */
export function inputOf(said: Said): Wire['ContributionInput'] {
  const { kind, criterionId, consultationId, proposalId, body, contentNote, visibility, attribution, shownName, textReasons } = said
  return { kind, criterionId, consultationId, proposalId, body, contentNote, visibility, attribution, shownName, textReasons }
}

/** Whether a question can be answered now, in words. */
export const questionWords: Record<Wire['Consultation']['state'], string> = {
  open: 'You can answer this',
  paused: 'Resting',
  closed: 'This has ended',
}

/** How one answered a question. */
export function answerInWords(answer: Wire['Heard']): string {
  if (answer === 'said') return 'You said something.'
  if (answer === 'pass') return 'You passed. You can still say something.'
  return answer === 'not_now' ? 'You said not now. It is here when you like.' : ''
}

/** The page that something was said on. */
export function backOf(groupId: string, { consultationId, proposalId }: Pick<Said, 'consultationId' | 'proposalId'>): { to: string; name: string } {
  if (consultationId) return { to: addresses.question(groupId, consultationId), name: 'The question' }
  if (proposalId) return { to: addresses.proposal(groupId, proposalId), name: 'The proposal' }
  return { to: addresses.myWords(groupId), name: 'What you said' }
}
