import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { issuedQuery } from './issuedQuery'

export function useWithdraw(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reportCode: string) =>
      body(
        api.POST('/practices/{practiceId}/issued-reports/{reportCode}/withdraw', {
          params: { path: { practiceId, reportCode }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: issuedQuery(practiceId).queryKey }),
  })
}
