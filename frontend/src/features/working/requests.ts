import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { inBase64 } from '../../lib/inBase64'
import { isProblem } from '../../lib/problem'
import { groupKey } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

/** The drafts of a group, the newest first. */
export function draftsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'drafts'],
    queryFn: () => body(api.GET('/groups/{groupId}/drafts', { params: { path: { groupId } } })),
  })
}

export function draftQuery(groupId: string, draftId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'drafts', draftId],
    staleTime: 0, // others write in it too
    queryFn: () => body(api.GET('/groups/{groupId}/drafts/{draftId}', { params: { path: { groupId, draftId } } })),
  })
}

/** What the levels of its scale are called, the lowest first. */
export function useLevelLabels(groupId: string, draftId: string): string[] {
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  return draft.levels.map(({ label }) => label)
}

/** One criterion of a draft, beside what the version before says. */
export function draftCriterionQuery(groupId: string, draftId: string, criterionId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'drafts', draftId, criterionId],
    staleTime: 0, // others write in it too
    queryFn: () =>
      body(api.GET('/groups/{groupId}/drafts/{draftId}/criteria/{criterionId}', { params: { path: { groupId, draftId, criterionId } } })),
  })
}

/**
 * Whatever changes in a draft changes what there is to decide as well. Where the page that asked is left for what it
 * made, or where what it shows is gone, the next page reads anew and this one does not.
 */
function useRefresh(groupId: string, { leaving = false } = {}) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: groupKey(groupId), refetchType: leaving ? 'none' : 'active' })
}

export function useStartDraft(groupId: string) {
  const onSuccess = useRefresh(groupId, { leaving: true })
  const once = useOnce(`draft-${groupId}`)
  return useMutation({
    mutationFn: (setId: string) =>
      once(setId, (header) => body(api.POST('/groups/{groupId}/drafts', { params: { path: { groupId }, header }, body: { setId } }))),
    onSuccess,
  })
}

/** Begins a draft with a criteria file. */
export function useImportDraft(groupId: string, setId: string) {
  const onSuccess = useRefresh(groupId, { leaving: true })
  const once = useOnce(`draft-from-file-${groupId}`)
  return useMutation({
    mutationFn: async (chosen: File) => {
      const file = await inBase64(chosen)
      return once([setId, file], (header) =>
        body(api.POST('/groups/{groupId}/drafts/file', { params: { path: { groupId }, header }, body: { setId, file } })),
      )
    },
    onSuccess,
  })
}

/** Changes the number, the title and the notice of a draft. */
export function useSaveHeader(groupId: string, draftId: string) {
  const onSuccess = useRefresh(groupId)
  const once = useOnce(`about-draft-${draftId}`)
  return useMutation({
    mutationFn: ({ input, seen }: { input: Wire['DraftHeaderInput']; seen: number }) =>
      once({ input, seen }, (header) =>
        body(
          api.PUT('/groups/{groupId}/drafts/{draftId}/header', {
            params: { path: { groupId, draftId }, header: { ...header, ...ifMatch(seen) } },
            body: input,
          }),
        ),
      ),
    onSuccess,
  })
}

export function useDiscardDraft(groupId: string, draftId: string) {
  const onSuccess = useRefresh(groupId)
  return useMutation({
    mutationFn: () => body(api.DELETE('/groups/{groupId}/drafts/{draftId}', { params: { path: { groupId, draftId }, header: freshKey } })),
    onSuccess,
  })
}

interface Saving {
  input: Wire['DraftInput']
  /** The version that the writer saw; 0 while nothing is changed. */
  seen: number
}

export function useSaveCriterion(groupId: string, draftId: string, criterionId: string) {
  const onSuccess = useRefresh(groupId)
  const once = useOnce(`criterion-${draftId}-${criterionId}`)
  return useMutation({
    mutationFn: ({ input, seen }: Saving) =>
      once({ input, seen }, (header) =>
        body(
          api.PUT('/groups/{groupId}/drafts/{draftId}/criteria/{criterionId}', {
            params: { path: { groupId, draftId, criterionId }, header: { ...header, ...ifMatch(seen) } },
            body: input,
          }),
        ),
      ),
    onSuccess,
    // Somebody else was faster: what they wrote is what the next attempt is about.
    onError: (error) => (isProblem(error, 'stale') ? onSuccess() : undefined),
  })
}

export function useAddCriterion(groupId: string, draftId: string) {
  const onSuccess = useRefresh(groupId)
  const once = useOnce(`new-criterion-${draftId}`)
  return useMutation({
    mutationFn: ({ input }: Saving) =>
      once(input, (header) =>
        body(api.POST('/groups/{groupId}/drafts/{draftId}/criteria', { params: { path: { groupId, draftId }, header }, body: input })),
      ),
    onSuccess,
  })
}

/** Makes a criterion again as the version before has it. */
export function usePutBack(groupId: string, draftId: string, criterionId: string) {
  const onSuccess = useRefresh(groupId, { leaving: true })
  return useMutation({
    mutationFn: (seen: number) =>
      body(
        api.DELETE('/groups/{groupId}/drafts/{draftId}/criteria/{criterionId}', {
          params: { path: { groupId, draftId, criterionId }, header: { ...freshKey, ...ifMatch(seen) } },
        }),
      ),
    onSuccess,
  })
}
