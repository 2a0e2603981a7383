import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'

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
  return useMutation({
    mutationFn: (decision: Wire['DecisionInput']) =>
      body(api.POST('/groups/{groupId}/decisions', { params: { path: { groupId }, header: freshKey }, body: decision })),
    onSuccess: (_, { about }) => client.invalidateQueries(about === 'retire' ? {} : { queryKey: groupKey(groupId) }),
  })
}

export function usePropose(groupId: string) {
  const onSuccess = useRefresh(groupId)
  return useMutation({
    mutationFn: (proposal: Wire['ProposalInput']) =>
      body(api.POST('/groups/{groupId}/proposals', { params: { path: { groupId }, header: freshKey }, body: proposal })),
    onSuccess,
  })
}

export function useTakePosition(groupId: string, proposalId: string, seen: number) {
  const onSuccess = useRefresh(groupId)
  return useMutation({
    mutationFn: (position: Wire['PositionInput']) =>
      body(
        api.PUT('/groups/{groupId}/proposals/{proposalId}/position', {
          params: { path: { groupId, proposalId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: position,
        }),
      ),
    // A refusal leaves the form, and what is typed in it, as they are.
    onSuccess,
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
  return useMutation({
    mutationFn: ({ texts, back }: { texts: Wire['TextRead'][]; back: boolean }) =>
      body(
        back
          ? api.POST('/groups/{groupId}/drafts/{draftId}/endorsements/take-back', { params: { path, header: freshKey }, body: { texts } })
          : api.PUT('/groups/{groupId}/drafts/{draftId}/endorsements', { params: { path, header: freshKey }, body: { texts } }),
      ),
    onSettled,
  })
}

export function usePublish(groupId: string, draftId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hash: string) =>
      body(api.POST('/groups/{groupId}/drafts/{draftId}/publish', { params: { path: { groupId, draftId }, header: freshKey }, body: { hash } })),
    onSettled: () => client.invalidateQueries(),
  })
}
