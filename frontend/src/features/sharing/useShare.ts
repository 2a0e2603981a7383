import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { sharingQuery } from './sharingQuery'

interface Share extends Pick<Wire['SharingInput'], 'level' | 'stuck'> {
  auditId: string
  audience: Wire['Audience']
  /** The version of the consent that was seen; 0 for none. */
  seen: number
}

export function useShare(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ auditId, audience, level, stuck, seen }: Share) =>
      body(
        api.PUT('/practices/{practiceId}/audits/{auditId}/sharing/{audience}', {
          params: { path: { practiceId, auditId, audience }, header: { ...freshKey, ...ifMatch(seen) } },
          body: { level, stuck },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: sharingQuery(practiceId).queryKey }),
  })
}
