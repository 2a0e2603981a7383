import { useMemo, useState } from 'react'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { problemsOf } from '../../components/ErrorSummary/problemsOf'

/** What is missing on the page, or else what the server did not accept. */
export function useChecked(error: unknown, fieldIds: Record<string, string>, otherwise?: string) {
  const [missing, setMissing] = useState<SummaryError[]>([])
  const [ids] = useState(fieldIds)
  const errors = useMemo(
    () => (missing.length > 0 ? missing : problemsOf(error, ids, otherwise)),
    [missing, error, ids, otherwise],
  )
  /** Remembers what is missing, and tells whether nothing is. */
  function complete(found: SummaryError[]): boolean {
    setMissing(found)
    return found.length === 0
  }
  return { errors, complete }
}
