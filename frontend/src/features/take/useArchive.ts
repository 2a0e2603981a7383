import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'

/** An archive goes to the server as it is in the file: nothing in the browser writes it anew. */
function asItIs(text: string) {
  return { body: { format: '' } satisfies Wire['Archive'], bodySerializer: () => text }
}

/** Looks at a file that may be brought in; nothing is written. */
export function useCheckArchive(practiceId: string) {
  return useMutation({
    mutationFn: async (file: File) => {
      const text = await file.text()
      const check = await body(
        api.POST('/practices/{practiceId}/archive/check', {
          params: { path: { practiceId }, header: freshKey },
          ...asItIs(text),
        }),
      )
      return { text, check }
    },
  })
}

/** Brings a file in that has been looked at. */
export function useBringIn(practiceId: string) {
  const client = useQueryClient()
  const once = useOnce(`archive-${practiceId}`)
  return useMutation({
    mutationFn: (text: string) =>
      once(text, (header) =>
        body(
          api.POST('/practices/{practiceId}/archive', {
            params: { path: { practiceId }, header },
            ...asItIs(text),
          }),
        ),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
