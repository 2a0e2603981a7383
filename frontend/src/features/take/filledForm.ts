import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { inBase64 } from '../../lib/inBase64'
import { auditQuery } from '../../lib/requests/audit'

interface Place {
  practiceId: string
  auditId: string
}

/** A filled-in form, in base64, with what bringing it in would do. */
export interface LookedAtForm {
  name: string
  file: string
  check: Wire['FormCheck']
}

/** Larger files are no forms; the server says the same. */
export const largestForm = 2 * 1024 * 1024

/** Sends a form to be looked at; nothing is written. */
export function useCheckForm(place: Place) {
  return useMutation({
    mutationFn: async (chosen: File): Promise<LookedAtForm> => {
      const file = await inBase64(chosen)
      const check = await body(
        api.POST('/practices/{practiceId}/audits/{auditId}/form/check', {
          params: { path: { ...place }, header: freshKey },
          body: { file, hash: '' },
        }),
      )
      return { name: chosen.name, file, check }
    },
  })
}

/** Brings in a form that was looked at: all rows or none. */
export function useImportForm(place: Place) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, check }: LookedAtForm) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/form', {
          params: { path: { ...place }, header: { ...freshKey, ...ifMatch(check.auditVersion) } },
          body: { file, hash: check.hash },
        }),
      ),
    onSuccess: (audit) => client.setQueryData(auditQuery(place.practiceId, place.auditId).queryKey, audit),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', place.practiceId] }),
  })
}
