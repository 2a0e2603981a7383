import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { sharingQuery } from './sharingQuery'

export function useStopSharing(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ auditId, audience }: { auditId: string; audience: Wire['Audience'] }) =>
      body(
        api.DELETE('/practices/{practiceId}/audits/{auditId}/sharing/{audience}', {
          params: { path: { practiceId, auditId, audience }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: sharingQuery(practiceId).queryKey }),
  })
}
