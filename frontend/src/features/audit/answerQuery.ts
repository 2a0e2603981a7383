import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'
import type { Answer } from './answerFields'
import type { Place } from './drafts'

/**
 * One answer as it stands on the server, asked for each time its page is opened.
 * Until that arrives, and while there is no connection, the page shows what the
 * self-assessment said of it.
 */
export function answerQuery(place: Place, answers: Answer[]) {
  const { criterionId } = place
  return queryOptions({
    queryKey: answerKey(place),
    queryFn: () =>
      body(
        api.GET('/practices/{practiceId}/audits/{auditId}/answers/{criterionId}', { params: { path: { ...place } } }),
      ),
    initialData: () => answers.find((answer) => answer.criterionId === criterionId) ?? unanswered(criterionId),
    staleTime: 0,
  })
}

export function answerKey({ practiceId, auditId, criterionId }: Place) {
  return ['practice', practiceId, 'audit', auditId, 'answer', criterionId]
}

/** An answer of which nothing has been said yet. */
export function unanswered(criterionId: string): Answer {
  return {
    criterionId,
    choice: '',
    level: null,
    note: '',
    reason: '',
    whoCouldTell: '',
    howChecked: '',
    evidence: [],
    lowerBecause: '',
    evidenceToAdd: false,
    complete: false,
    textReasons: [],
    version: 0,
    savedAt: null,
  }
}
