import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'
import { fromTheGroupQuery } from './queries'

function useWithGroup<Input, Output>(practiceId: string, change: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: fromTheGroupQuery(practiceId).queryKey }),
  })
}

/** Replies to what the group said. */
export function useReply(practiceId: string, messageId: string) {
  const once = useOnce(`reply-${messageId}`)
  return useWithGroup(practiceId, (message: Wire['MessageInput']) =>
    once(message, (header) =>
      body(
        api.POST('/practices/{practiceId}/from-the-group/{messageId}/reply', {
          params: { path: { practiceId, messageId }, header },
          body: { reply: message.words, textReasons: message.textReasons },
        }),
      ),
    ),
  )
}

/** Asks the group for a conversation about a criterion. */
export function useAskForConversation(practiceId: string, auditId: string, criterionId: string) {
  const once = useOnce(`conversation-${auditId}-${criterionId}`)
  return useWithGroup(practiceId, (message: Wire['MessageInput']) =>
    once(message, (header) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/criteria/{criterionId}/conversation', {
          params: { path: { practiceId, auditId, criterionId }, header },
          body: message,
        }),
      ),
    ),
  )
}

/** Takes back what the group was asked. */
export function useEndConversation(practiceId: string) {
  return useWithGroup(practiceId, (messageId: string) =>
    body(
      api.DELETE('/practices/{practiceId}/from-the-group/{messageId}', {
        params: { path: { practiceId, messageId }, header: freshKey },
      }),
    ),
  )
}
