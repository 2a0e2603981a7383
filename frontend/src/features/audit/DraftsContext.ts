import { createContext, use } from 'react'
import type { Drafts } from './drafts'

export const DraftsContext = createContext<Drafts | null>(null)

export function useDrafts(): Drafts {
  const drafts = use(DraftsContext)
  if (!drafts) throw new Error('The drafts are missing: wrap the app in DraftsProvider.')
  return drafts
}
