import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { lowerBecauseWords } from '../audit/lowerBecause'

type Progress = Wire['Progress']
type Action = Wire['ProgressAction']

/** Self-assessments side by side, with how much of them can be compared. */
export type Compared = Pick<Progress, 'compared' | 'comparable' | 'criteriaInAll'> & {
  audits: Pick<Wire['ProgressAudit'], 'auditId' | 'submittedOn'>[]
}
type Trend = Wire['CriterionTrend']

/** What a lead reads in a minute. */
export interface InShort {
  done: Action[]
  open: Action[]
  dropped: Action[]
  up: Trend[]
  down: Trend[]
  same: Trend[]
}

function byDate(date: (action: Action) => string) {
  return (one: Action, other: Action) => (date(one) || '9999').localeCompare(date(other) || '9999')
}

export function inShort({ actions, criteria }: Pick<Progress, 'actions' | 'criteria'>): InShort {
  return {
    done: actions.filter(({ status }) => status === 'done').sort(byDate(({ doneOn }) => doneOn)),
    open: actions.filter(({ status }) => status !== 'done' && status !== 'dropped').sort(byDate(({ due }) => due)),
    dropped: actions.filter(({ status }) => status === 'dropped'),
    ...movements(criteria),
  }
}

/** The criteria that can be compared, by where their level went. */
export function movements(criteria: Trend[]): Pick<InShort, 'up' | 'down' | 'same'> {
  const moved = (to: Trend['moved']) => criteria.filter((criterion) => criterion.moved === to)
  return { up: moved('up'), down: moved('down'), same: moved('same') }
}

/** What is put side by side, with its count: never more than can be. */
export function comparedWords({ audits, compared, comparable, criteriaInAll }: Compared): string {
  const asks =
    comparable === criteriaInAll
      ? `All ${criteriaInAll} criteria ask the same each time`
      : `${comparable} of ${criteriaInAll} criteria ask the same each time`
  const each = audits.length === 2 ? 'both times' : `all ${audits.length} times`
  return compared === comparable ? `${asks}, and were rated ${each}.` : `${asks}, and ${compared} of them were rated ${each}.`
}

/** The level of a criterion at the first and at the latest self-assessment, in words; empty where it cannot be compared. */
export function levelWords({ compared, points }: Pick<Trend, 'compared' | 'points'>, labels: string[]): string {
  const [first, latest] = [points[0], points.at(-1)]
  if (!compared || !first || !latest || first.level === null || latest.level === null) return ''
  return first.level === latest.level
    ? (labels[latest.level] ?? '')
    : `From “${labels[first.level] ?? ''}” to “${labels[latest.level] ?? ''}”`
}

/** Why it is lower, where somebody said; from the latest on. */
export function whyLower({ points }: Pick<Trend, 'points'>): string {
  const said = [...points].reverse().find(({ lowerBecause }) => lowerBecause !== '')
  return said ? lowerBecauseWords[said.lowerBecause] : ''
}

export const noScoreWords: Record<Wire['TrendPoint']['noScore'], string> = {
  '': 'No score',
  few_rated: 'No score: fewer than 3 rated',
  low_coverage: 'No score: under 60% rated',
  not_every_domain: 'No score: not every part has one',
}

export function countOf(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}

/** "From 3 October 2025 to 4 November 2026"; one date when there is one. */
export function spanWords(audits: Compared['audits']): string {
  const [first, latest] = [audits[0], audits.at(-1)]
  if (!first || !latest) return ''
  if (audits.length === 1) return `Submitted on ${dateInWords(latest.submittedOn)}`
  return `From ${dateInWords(first.submittedOn)} to ${dateInWords(latest.submittedOn)}`
}
