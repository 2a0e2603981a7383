import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { groupKey } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

export function decisionsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'decisions'],
    queryFn: () => body(api.GET('/groups/{groupId}/decisions', { params: { path: { groupId } } })),
  })
}

/** What is proposed, and the drafts that can be proposed from. */
export function toDecideQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'proposals'],
    queryFn: () => body(api.GET('/groups/{groupId}/proposals', { params: { path: { groupId } } })),
  })
}

/** Who has taken no position on a proposal. Only facilitators may ask. */
export function notHeardOnProposalQuery(groupId: string, proposalId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'proposals', 'not heard', proposalId],
    queryFn: () => body(api.GET('/groups/{groupId}/proposals/{proposalId}/not-heard', { params: { path: { groupId, proposalId } } })),
  })
}

export function endorsementsQuery(groupId: string, draftId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'endorsements', draftId],
    queryFn: () => body(api.GET('/groups/{groupId}/drafts/{draftId}/endorsements', { params: { path: { groupId, draftId } } })),
  })
}

export function publishingQuery(groupId: string, draftId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'publishing', draftId],
    queryFn: () => body(api.GET('/groups/{groupId}/drafts/{draftId}/publishing', { params: { path: { groupId, draftId } } })),
  })
}

export function retiringQuery(groupId: string, setId: string, criteriaVersion: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'retiring', setId, criteriaVersion],
    queryFn: () =>
      body(api.GET('/groups/{groupId}/criteria/{setId}/{criteriaVersion}/retiring', { params: { path: { groupId, setId, criteriaVersion } } })),
  })
}

/** Whatever is decided changes what else there is to see in the group. */
function useRefresh(groupId: string) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: groupKey(groupId) })
}

/** Writes a decision down. One that retires a version changes which criteria there are, for everybody. */
export function useRecordDecision(groupId: string) {
  const client = useQueryClient()
  const once = useOnce(`decision-${groupId}`)
  return useMutation({
    mutationFn: (decision: Wire['DecisionInput']) =>
      once(decision, (header) => body(api.POST('/groups/{groupId}/decisions', { params: { path: { groupId }, header }, body: decision }))),
    onSuccess: (_, { about }) => client.invalidateQueries(about === 'retire' ? {} : { queryKey: groupKey(groupId) }),
    // What it is about has changed: the form says what to read again.
    onError: (error) => (isProblem(error, 'conflict') ? client.invalidateQueries({ queryKey: groupKey(groupId) }) : undefined),
  })
}

export function usePropose(groupId: string) {
  const onSuccess = useRefresh(groupId)
  const once = useOnce(`proposal-${groupId}`)
  return useMutation({
    mutationFn: (proposal: Wire['ProposalInput']) =>
      once(proposal, (header) => body(api.POST('/groups/{groupId}/proposals', { params: { path: { groupId }, header }, body: proposal }))),
    onSuccess,
  })
}

export function useTakePosition(groupId: string, proposalId: string, seen: number) {
  const onSuccess = useRefresh(groupId)
  const once = useOnce(`position-${proposalId}-${seen}`)
  return useMutation({
    mutationFn: (position: Wire['PositionInput']) =>
      once(position, (header) =>
        body(
          api.PUT('/groups/{groupId}/proposals/{proposalId}/position', {
            params: { path: { groupId, proposalId }, header: { ...header, ...ifMatch(seen) } },
            body: position,
          }),
        ),
      ),
    // A refusal leaves the form, and what is typed in it, as they are.
    onSuccess,
  })
}

/** Takes back where one stands, in whatever state the proposal is. */
export function useWithdrawPosition(groupId: string, proposalId: string) {
  const onSettled = useRefresh(groupId)
  return useMutation({
    mutationFn: () =>
      body(api.DELETE('/groups/{groupId}/proposals/{proposalId}/position', { params: { path: { groupId, proposalId }, header: freshKey } })),
    onSettled,
  })
}

/** Lets the conversation about a proposal rest, or go on. */
export function useRestProposal(groupId: string, { id: proposalId, rest: { version } }: Wire['GroupProposal']) {
  const onSettled = useRefresh(groupId)
  return useMutation({
    mutationFn: (rest: Wire['RestInput']) =>
      body(
        api.PUT('/groups/{groupId}/proposals/{proposalId}/rest', {
          params: { path: { groupId, proposalId }, header: { ...freshKey, ...ifMatch(version) } },
          body: rest,
        }),
      ),
    onSettled,
  })
}

export function useWithdrawProposal(groupId: string, proposalId: string) {
  const onSettled = useRefresh(groupId)
  return useMutation({
    mutationFn: () =>
      body(
        api.POST('/groups/{groupId}/proposals/{proposalId}/withdraw', {
          params: { path: { groupId, proposalId }, header: freshKey },
        }),
      ),
    onSettled,
  })
}

/** Endorses texts as they were read, or takes one's own endorsements of them back. */
export function useEndorse(groupId: string, draftId: string) {
  const onSettled = useRefresh(groupId)
  const path = { groupId, draftId }
  const once = useOnce(`endorsement-${draftId}`)
  return useMutation({
    mutationFn: ({ texts, back }: { texts: Wire['TextRead'][]; back: boolean }) =>
      once({ texts, back }, (header) =>
        body(
          back
            ? api.POST('/groups/{groupId}/drafts/{draftId}/endorsements/take-back', { params: { path, header }, body: { texts } })
            : api.PUT('/groups/{groupId}/drafts/{draftId}/endorsements', { params: { path, header }, body: { texts } }),
        ),
      ),
    onSettled,
  })
}

export function usePublish(groupId: string, draftId: string) {
  const client = useQueryClient()
  const once = useOnce(`publish-${draftId}`)
  return useMutation({
    mutationFn: (hash: string) =>
      once(hash, (header) =>
        body(api.POST('/groups/{groupId}/drafts/{draftId}/publish', { params: { path: { groupId, draftId }, header }, body: { hash } })),
      ),
    onSettled: () => client.invalidateQueries(),
  })
}
