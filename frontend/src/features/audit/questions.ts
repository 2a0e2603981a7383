import type { Wire } from '../../lib/api'

type CriteriaSet = Wire['CriteriaSet']
type Criterion = Wire['Criterion']
type Domain = CriteriaSet['domains'][number]
type Form = Wire['Form']

export interface DomainQuestions {
  domain: Domain
  criteria: Criterion[]
}

/** The criteria of a form by domain, in the order in which they are asked. A domain without any is left out. */
export function questionsByDomain(set: CriteriaSet, form: Form): DomainQuestions[] {
  const asked = set.criteria.filter(({ essential }) => form === 'full' || essential)
  return set.domains
    .map((domain) => ({ domain, criteria: asked.filter((criterion) => criterion.domain === domain.id) }))
    .filter(({ criteria }) => criteria.length > 0)
}

/** Where a criterion stands among the others. */
export interface QuestionPlace {
  criterion: Criterion
  domain: Domain
  /** Its neighbours in the domain, itself included. */
  siblings: Criterion[]
  /** "Making contact, 2 of 4": the neutral name of its page. Its numbers stay on one line. */
  name: string
  previous: Criterion | undefined
  next: Criterion | undefined
}

/** Undefined when the criterion is not asked in this form, or not in one of the domains where these are named. */
export function questionPlace(set: CriteriaSet, form: Form, criterionId: string, domains?: string[]): QuestionPlace | undefined {
  return placeAmong(questionsByDomain(set, form).filter(({ domain }) => domains?.includes(domain.id) ?? true), criterionId)
}

/** These criteria by domain, in the order of the set. */
export function questionsOf(set: CriteriaSet, criterionIds: string[]): DomainQuestions[] {
  return questionsByDomain(set, 'full')
    .map(({ domain, criteria }) => ({ domain, criteria: criteria.filter(({ id }) => criterionIds.includes(id)) }))
    .filter(({ criteria }) => criteria.length > 0)
}

/** Where a criterion stands among these; undefined when it is none of them. */
export function placeAmong(groups: DomainQuestions[], criterionId: string): QuestionPlace | undefined {
  const all = groups.flatMap(({ criteria }) => criteria)
  const index = all.findIndex(({ id }) => id === criterionId)
  const criterion = all[index]
  const group = groups.find(({ criteria }) => criteria.some(({ id }) => id === criterionId))
  if (!criterion || !group) return undefined
  const number = group.criteria.indexOf(criterion) + 1
  return {
    criterion,
    domain: group.domain,
    siblings: group.criteria,
    name: `${group.domain.title}, ${number}\u00a0of\u00a0${group.criteria.length}`,
    previous: all[index - 1],
    next: all[index + 1],
  }
}

/** How many criteria a form asks. */
export function countQuestions(set: CriteriaSet, form: Form): number {
  return questionsByDomain(set, form).reduce((sum, { criteria }) => sum + criteria.length, 0)
}

/** About a minute a criterion, said the way people say it. */
export function aboutHowLong(criteria: number): string {
  const minutes = Math.ceil(criteria / 5) * 5
  return `about ${minutes} minutes`
}
