import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** What a shared conversation leaves out, by the ids of criteria. */
export interface LeftOut {
  hidden: string[]
  hiddenNotes: string[]
}

/** A shared conversation exactly as the practice would see it, with the hash by which it is chosen and confirmed. */
export function sharedQuery(placementId: string, { hidden, hiddenNotes }: LeftOut) {
  const query = { hidden: hidden.join(','), hiddenNotes: hiddenNotes.join(',') }
  return queryOptions({
    queryKey: ['placement', placementId, 'assessment', 'preview', query],
    queryFn: () => body(api.GET('/placements/{placementId}/assessment/preview', { params: { path: { placementId }, query } })),
    staleTime: 0,
  })
}

/** The choice as a part of the address: criteria by their ids, so that going back or opening it again keeps it. */
export function leftOutQuery({ hidden, hiddenNotes }: LeftOut): string {
  const query = new URLSearchParams()
  if (hidden.length > 0) query.set('lines', hidden.join('.'))
  if (hiddenNotes.length > 0) query.set('notes', hiddenNotes.join('.'))
  const text = query.toString()
  return text && `?${text}`
}

/** Undefined where the address says nothing. */
export function leftOutOf(query: URLSearchParams): LeftOut | undefined {
  if (!query.has('lines') && !query.has('notes')) return undefined
  const ids = (name: string) => (query.get(name) ?? '').split('.').filter(Boolean)
  return { hidden: ids('lines'), hiddenNotes: ids('notes') }
}
