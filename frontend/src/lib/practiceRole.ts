import { standingOf, type Hat } from './hats'
import { useOwnerSession } from './ownerSession'

/** What somebody is to a practice. A reader leads the one that took over from it, and reads what it had submitted. */
export type PracticeRole = 'lead' | 'member' | 'reader'

/** The role in a practice that opens its pages now. */
export function hatIn(hats: Hat[], practiceId: string, now = new Date()): Hat | undefined {
  return hats.find((hat) => practiceId !== '' && hat.practiceId === practiceId && standingOf(hat, now) === 'begun')
}

/** One's own role in a practice, if any. */
export function useHatIn(practiceId: string): Hat | undefined {
  return hatIn(useOwnerSession().hats, practiceId)
}

export function usePracticeRole(practiceId: string): PracticeRole {
  const hat = useHatIn(practiceId)
  if (!hat) return 'reader'
  return hat.role === 'practice_lead' ? 'lead' : 'member'
}
