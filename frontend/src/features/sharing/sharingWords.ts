import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import type { HowMuch } from './sharingQuery'

export const levelWords: Record<Wire['SharingLevel'], string> = {
  taking_part: 'That you take part',
  domains: 'A word for each topic',
  full: 'Your answers and your plan',
}

/** Each level has what stands above it, too. */
export const levelHints: Record<Wire['SharingLevel'], string> = {
  taking_part:
    'Your practice’s name, town, integrated care board and network, and whether it is closed. The day on which you submitted, which form it was, and which version of the criteria. Nothing else.',
  domains:
    'Also one word for each topic, such as “Starting”, how many actions are done, and which words moved since an earlier one that the group sees too. Where many practices are counted together, without names, your words count, and what is higher or lower than the first time. No answers.',
  full: 'Also each answer with your notes and evidence, the whole plan, and what changed since an earlier one that you share. Your answers and actions count too, where many practices are counted together.',
}

/** What a group sees beside what the preview shows. */
export function besideWords(level: Wire['SharingLevel']): string {
  const always =
    'Beside this stand your practice’s name, town, integrated care board and network, whether it is closed, and the version of the criteria.'
  if (level === 'taking_part') return always
  return `${always} If the group sees an earlier one too, it sees what moved. What you share counts where many practices are counted together, without names.`
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
