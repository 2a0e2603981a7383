import { createContext, useContext, useState } from 'react'
import type { Wire } from './api'

/** The session of whoever opened the page, as it was last: see useOwnerSession. */
export const OwnerSession = createContext<Wire['Session'] | null>(null)

/**
 * The session of whoever opened the page. It stays as it was when the session ends, or somebody else signs in over it:
 * the page must not become another one, and lose what is written on it.
 */
export function useOwnerSession(): Wire['Session'] {
  const session = useContext(OwnerSession)
  if (!session) throw new Error('a page for people who are signed in stands outside RequireSession')
  return session
}

/** The last session of a page's owner. */
export function useKeptSession(session: Wire['Session'], ownerId: string | undefined): Wire['Session'] {
  const [kept, setKept] = useState(session)
  if (session === kept || session.person?.id !== ownerId) return kept
  setKept(session)
  return session
}
