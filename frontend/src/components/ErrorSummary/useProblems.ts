import { useMemo } from 'react'
import type { SummaryError } from './ErrorSummary'
import { isProblem } from '../../lib/problem'

/** What went wrong after a button, for the summary at the top of the page. */
export function useProblems(error: unknown): SummaryError[] {
  return useMemo(() => {
    if (!error) return []
    return [{ message: isProblem(error) ? error.message : 'Sorry, there is a problem with the service. Try again.' }]
  }, [error])
}
