import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'
import { useOnce, type KeyHeader } from '../../lib/useOnce'

/** A change in the group, after which what is shown of it is read again. */
function useInGroup<Input, Output>(groupId: string, change: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: groupKey(groupId) }) })
}

/** The same for what is written once, however often its button is pressed. */
function useOnceInGroup<Input, Output>(groupId: string, name: string, change: (input: Input, header: KeyHeader) => Promise<Output>) {
  const once = useOnce(name)
  return useInGroup(groupId, (input: Input) => once(input, (header) => change(input, header)))
}

type Reviewing = Wire['ReviewInput'] & { auditId: string; criterionId: string; version: number }

/** Keeps what one thinks of an answer. */
export function useSaveReview(groupId: string, sharedPracticeId: string) {
  return useOnceInGroup(groupId, `review-${sharedPracticeId}`, ({ auditId, criterionId, version, ...review }: Reviewing, header) =>
    body(
      api.PUT('/groups/{groupId}/shared-practices/{sharedPracticeId}/audits/{auditId}/reviews/{criterionId}', {
        params: { path: { groupId, sharedPracticeId, auditId, criterionId }, header: { ...header, ...ifMatch(version) } },
        body: review,
      }),
    ),
  )
}

/** Keeps what one would like the group to say. */
export function useSuggest(groupId: string, sharedPracticeId: string) {
  return useOnceInGroup(groupId, `suggestion-${sharedPracticeId}`, (suggestion: Wire['GroupSuggestionInput'], header) =>
    body(
      api.POST('/groups/{groupId}/shared-practices/{sharedPracticeId}/suggestions', {
        params: { path: { groupId, sharedPracticeId }, header },
        body: suggestion,
      }),
    ),
  )
}

/** Takes back what one suggested oneself. */
export function useTakeBack(groupId: string) {
  return useInGroup(groupId, (suggestionId: string) =>
    body(api.DELETE('/groups/{groupId}/suggestions/{suggestionId}', { params: { path: { groupId, suggestionId }, header: freshKey } })),
  )
}

/** Sends a practice what was suggested, as the group's. */
export function useSend(groupId: string, suggestionId: string, version: number) {
  return useOnceInGroup(groupId, `send-${suggestionId}-${version}`, (message: Wire['GroupMessageInput'], header) =>
    body(
      api.POST('/groups/{groupId}/suggestions/{suggestionId}/send', {
        params: { path: { groupId, suggestionId }, header: { ...header, ...ifMatch(version) } },
        body: message,
      }),
    ),
  )
}

/** Keeps what was suggested from the practice. */
export function useSetAside(groupId: string, suggestionId: string, version: number) {
  return useInGroup(groupId, () =>
    body(
      api.POST('/groups/{groupId}/suggestions/{suggestionId}/set-aside', {
        params: { path: { groupId, suggestionId }, header: { ...freshKey, ...ifMatch(version) } },
      }),
    ),
  )
}

/** Answers a practice that asked for a conversation. */
export function useAnswerConversation(groupId: string, messageId: string) {
  return useOnceInGroup(groupId, `conversation-${messageId}`, ({ words, textReasons }: Wire['MessageInput'], header) =>
    body(
      api.POST('/groups/{groupId}/conversations/{messageId}/answer', {
        params: { path: { groupId, messageId }, header },
        body: { reply: words, textReasons },
      }),
    ),
  )
}

/** Hides a practice from oneself, or shows it again. Its page is left before anything of it is read anew: it would not be there. */
export function useOptOut(groupId: string, sharedPracticeId: string, out: boolean) {
  const params = { params: { path: { groupId, sharedPracticeId }, header: freshKey } }
  const client = useQueryClient()
  const change = () =>
    body(out ? api.PUT('/groups/{groupId}/opt-outs/{sharedPracticeId}', params) : api.DELETE('/groups/{groupId}/opt-outs/{sharedPracticeId}', params))
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: groupKey(groupId), refetchType: out ? 'none' : 'active' }),
  })
}
