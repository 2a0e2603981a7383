import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import type { HowMuch } from './sharingQuery'

export const levelWords: Record<Wire['SharingLevel'], string> = {
  taking_part: 'That you take part',
  domains: 'A word for each topic',
  full: 'Your answers and your plan',
}

/** A self-assessment as a practice knows it. */
export function auditName({ submittedOn, form }: Pick<Wire['AuditSharing'], 'submittedOn' | 'form'>): string {
  return `Self-assessment of ${dateInWords(submittedOn)}${form === 'short' ? ', short form' : ''}`
}

/** What the group sees now, in a sentence. */
export function groupWords(consent: Wire['AuditSharing']['group']): string {
  if (!consent?.level) return 'Not shared.'
  const seen = { taking_part: 'sees that you take part', domains: 'sees a word for each topic', full: 'sees your answers and your plan' }
  return `The group ${seen[consent.level]}${consent.stuck ? ', and what is stuck' : ''}.`
}

/** How much an earlier self-assessment is shared, when the latest is not: to offer the same again. */
export function sameAgain(audits: Wire['AuditSharing'][]): HowMuch | undefined {
  const [latest, ...earlier] = audits
  if (!latest || latest.group) return undefined
  const before = earlier.find(({ group }) => group)?.group
  return before?.level ? { level: before.level, stuck: before.stuck } : undefined
}

/** What the address of the preview says; nothing chosen there is the least. */
export function howMuchOf(query: URLSearchParams): HowMuch {
  const level = query.get('level')
  const known = level === 'domains' || level === 'full' ? level : 'taking_part'
  return { level: known, stuck: known !== 'taking_part' && query.get('stuck') === 'yes' }
}

/** How much of a plan is done. */
export function doneWords(done: number): string {
  if (done === 0) return 'In this plan, no action is done yet.'
  return done === 1 ? 'In this plan, one action is done.' : `In this plan, ${done} actions are done.`
}
