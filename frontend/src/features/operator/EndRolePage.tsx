import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { EndRole } from '../../components/People/EndRole'
import { addresses } from '../../lib/addresses'
import { installationPeopleQuery } from '../../lib/requests/installation'
import { useEndRole } from './installation'

/** Asks before an operator's or a facilitator's role ends. */
export function EndRolePage() {
  const { hatId = '' } = useParams()
  const { data: people } = useSuspenseQuery(installationPeopleQuery)
  const end = useEndRole()
  const navigate = useNavigate()
  return (
    <EndRole
      holder={people.find((holder) => holder.hatId === hatId)}
      back={addresses.operator}
      error={end.error}
      pending={end.isPending || end.isSuccess}
      onEnd={() =>
        end.mutate(hatId, {
          onSuccess: () => navigate(addresses.operator, { state: { told: 'The role has ended. They are signed out everywhere.' } }),
        })
      }
    />
  )
}
