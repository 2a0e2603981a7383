import { useQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { useHatIn, usePracticeRole } from '../../lib/practiceRole'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'

/** Says who takes an action on, as far as one may know: a lead every name, a member their own. Empty for nobody. */
export function useOwners(practiceId: string): (action: Wire['Action']) => string {
  const own = useHatIn(practiceId)
  const leads = usePracticeRole(practiceId) === 'lead'
  const { data: people } = useQuery({ ...practicePeopleQuery(practiceId), enabled: leads })
  return ({ ownerId }) => {
    if (ownerId === '') return ''
    if (ownerId === own?.id) return 'you'
    return people?.find(({ hatId }) => hatId === ownerId)?.name ?? ''
  }
}
