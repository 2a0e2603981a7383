import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionQuery } from '../../lib/requests/session'

/** Whoever comes back from another tab may have signed in there: asks again. */
export function useSessionOfOtherTab() {
  const client = useQueryClient()
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    }
    document.addEventListener('visibilitychange', back)
    window.addEventListener('focus', back)
    return () => {
      document.removeEventListener('visibilitychange', back)
      window.removeEventListener('focus', back)
    }
  }, [client])
}
