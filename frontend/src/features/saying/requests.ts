import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'
import { revocable } from '../../lib/requests/revocable'
import { useOnce, type KeyHeader } from '../../lib/useOnce'

/** What was asked and said in a group begins with this key. */
function sayingKey(groupId: string) {
  return [...groupKey(groupId), 'saying']
}

/** What the group is asked: what can be answered first. */
export function consultationsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...sayingKey(groupId), 'questions'],
    queryFn: () => body(api.GET('/groups/{groupId}/consultations', { params: { path: { groupId } } })),
  })
}

/** A question with what was said to it. */
export function consultationQuery(groupId: string, consultationId: string) {
  return queryOptions({
    queryKey: [...sayingKey(groupId), 'question', consultationId],
    queryFn: () => body(api.GET('/groups/{groupId}/consultations/{consultationId}', { params: { path: { groupId, consultationId } } })),
    ...revocable,
  })
}

/** Who has not answered it. Only facilitators may ask. */
export function notHeardQuery(groupId: string, consultationId: string) {
  return queryOptions({
    queryKey: [...sayingKey(groupId), 'not heard', consultationId],
    queryFn: () => body(api.GET('/groups/{groupId}/consultations/{consultationId}/not-heard', { params: { path: { groupId, consultationId } } })),
  })
}

/** What one said oneself. */
export function myWordsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...sayingKey(groupId), 'mine'],
    queryFn: () => body(api.GET('/groups/{groupId}/my-contributions', { params: { path: { groupId } } })),
  })
}

/** Everything that one may read. */
export function allSaidQuery(groupId: string) {
  return queryOptions({
    queryKey: [...sayingKey(groupId), 'all'],
    queryFn: () => body(api.GET('/groups/{groupId}/contributions', { params: { path: { groupId } } })),
    ...revocable,
  })
}

/** One thing that was said. */
export function saidQuery(groupId: string, contributionId: string) {
  return queryOptions({
    queryKey: [...sayingKey(groupId), 'said', contributionId],
    queryFn: () => body(api.GET('/groups/{groupId}/contributions/{contributionId}', { params: { path: { groupId, contributionId } } })),
    ...revocable,
  })
}

/** What practices are told, by criterion. */
export function summariesQuery(groupId: string) {
  return queryOptions({
    queryKey: [...sayingKey(groupId), 'summaries'],
    queryFn: () => body(api.GET('/groups/{groupId}/summaries', { params: { path: { groupId } } })),
  })
}

/** A change of what was asked or said: all of it is read anew. */
function useSaying<In, Out>(groupId: string, change: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: sayingKey(groupId) }) })
}

/** The same for what is written once, however often its button is pressed. */
function useSayingOnce<In, Out>(groupId: string, name: string, change: (input: In, header: KeyHeader) => Promise<Out>) {
  const once = useOnce(name)
  return useSaying(groupId, (input: In) => once(input, (header) => change(input, header)))
}

export function useAsk(groupId: string) {
  return useSayingOnce(groupId, `question-${groupId}`, (question: Wire['ConsultationInput'], header) =>
    body(api.POST('/groups/{groupId}/consultations', { params: { path: { groupId }, header }, body: question })),
  )
}

export function useAnswer(groupId: string, consultationId: string) {
  return useSayingOnce(groupId, `answer-${consultationId}`, (answer: Wire['ConsultationAnswer']['answer'], header) =>
    body(
      api.PUT('/groups/{groupId}/consultations/{consultationId}/answer', {
        params: { path: { groupId, consultationId }, header },
        body: { answer },
      }),
    ),
  )
}

export function useChangeQuestion(groupId: string, { id: consultationId, version }: Wire['Consultation']) {
  return useSayingOnce(groupId, `looked-after-${consultationId}-${version}`, (change: Wire['ConsultationChange'], header) =>
    body(
      api.PUT('/groups/{groupId}/consultations/{consultationId}/state', {
        params: { path: { groupId, consultationId }, header: { ...header, ...ifMatch(version) } },
        body: change,
      }),
    ),
  )
}

/** Says something new, or puts it in the place of what one said before. */
export function useSay(groupId: string, before?: Wire['Contribution']) {
  return useSayingOnce(groupId, before ? `said-${before.id}-${before.version}` : `said-${groupId}`, (said: Wire['ContributionInput'], header) =>
    before
      ? body(
          api.PUT('/groups/{groupId}/contributions/{contributionId}', {
            params: { path: { groupId, contributionId: before.id }, header: { ...header, ...ifMatch(before.version) } },
            body: said,
          }),
        )
      : body(api.POST('/groups/{groupId}/contributions', { params: { path: { groupId }, header }, body: said })),
  )
}

export function useWithdraw(groupId: string) {
  return useSaying(groupId, (contributionId: string) =>
    body(api.DELETE('/groups/{groupId}/contributions/{contributionId}', { params: { path: { groupId, contributionId }, header: freshKey } })),
  )
}

export function useSettle(groupId: string, { id: contributionId, version }: Wire['Contribution']) {
  return useSayingOnce(groupId, `outcome-${contributionId}-${version}`, (outcome: Wire['ContributionOutcome'], header) =>
    body(
      api.PUT('/groups/{groupId}/contributions/{contributionId}/state', {
        params: { path: { groupId, contributionId }, header: { ...header, ...ifMatch(version) } },
        body: outcome,
      }),
    ),
  )
}

export function useSumUp(groupId: string, criterionId: string, seen: number) {
  return useSayingOnce(groupId, `line-${criterionId}-${seen}`, (summary: Wire['ContributionSummaryInput'], header) =>
    body(
      api.PUT('/groups/{groupId}/summaries/{criterionId}', {
        params: { path: { groupId, criterionId }, header: { ...header, ...ifMatch(seen) } },
        body: summary,
      }),
    ),
  )
}

export function useTakeLineBack(groupId: string) {
  return useSaying(groupId, (criterionId: string) =>
    body(api.DELETE('/groups/{groupId}/summaries/{criterionId}', { params: { path: { groupId, criterionId }, header: freshKey } })),
  )
}

/** The lines that a practice may read, one for each criterion that has one. */
export function saidAboutQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'said about criteria'],
    queryFn: () => body(api.GET('/practices/{practiceId}/said-about-criteria', { params: { path: { practiceId } } })),
    ...revocable,
  })
}
