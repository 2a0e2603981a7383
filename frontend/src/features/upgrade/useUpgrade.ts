import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'

interface Place {
  practiceId: string
  auditId: string
}

function useRewritten({ practiceId, auditId }: Place) {
  const client = useQueryClient()
  return {
    onSuccess: (audit: Wire['Audit']) => client.setQueryData(auditQuery(practiceId, auditId).queryKey, audit),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  }
}

/** Takes a draft to the newer criteria, as it was previewed. */
export function useUpgrade(place: Place) {
  return useMutation({
    mutationFn: ({ version, confirm }: { version: number; confirm: Wire['UpgradeConfirm'] }) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/upgrade', {
          params: { path: { ...place }, header: { ...freshKey, ...ifMatch(version) } },
          body: confirm,
        }),
      ),
    ...useRewritten(place),
  })
}

/** Puts every answer back as it was before the upgrade. */
export function useUndoUpgrade(place: Place) {
  return useMutation({
    mutationFn: (version: number) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/upgrade/undo', {
          params: { path: { ...place }, header: { ...freshKey, ...ifMatch(version) } },
        }),
      ),
    ...useRewritten(place),
  })
}
