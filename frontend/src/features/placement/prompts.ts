import type { Wire } from '../../lib/api'
import { questionsByDomain } from '../audit/questions'
import { notObserved, type Observation } from './observationFields'

type Criterion = Wire['Criterion']

/** How a trainee finds out, in the words of the page. */
export const modeWords: Record<Criterion['placementMode'], string> = {
  observe: 'Look and listen',
  'look-at-public-or-blank-material': 'Look at public or blank material',
  'ask-staff': 'Ask somebody who works here',
}

export function observationOf(observations: Observation[], criterionId: string): Observation {
  return observations.find((each) => each.criterionId === criterionId) ?? notObserved(criterionId)
}

/** Whether a prompt has its answer: a level, or that one has not seen it. */
export function isSaid({ choice }: Pick<Observation, 'choice'>): boolean {
  return choice !== ''
}

/** How far an assessment has come. */
export interface HowFar {
  total: number
  seen: number
  notSeen: number
  /** The first prompt without an answer, in the order in which they are asked. */
  next: Criterion | undefined
}

export function howFar(set: Wire['CriteriaSet'], observations: Observation[]): HowFar {
  const asked = questionsByDomain(set, 'full').flatMap(({ criteria }) => criteria)
  const choices = asked.map(({ id }) => observationOf(observations, id).choice)
  return {
    total: asked.length,
    seen: choices.filter((choice) => choice === 'level').length,
    notSeen: choices.filter((choice) => choice === 'not_seen').length,
    next: asked.find((_, index) => choices[index] === ''),
  }
}
