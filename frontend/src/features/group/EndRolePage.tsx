import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { EndRole } from '../../components/People/EndRole'
import { addresses } from '../../lib/addresses'
import { groupPeopleQuery } from '../../lib/requests/group'
import { useEndRole } from './people'

/** Asks before a role in the group ends. */
export function EndRolePage() {
  const { groupId = '', hatId = '' } = useParams()
  const { data: people } = useSuspenseQuery(groupPeopleQuery(groupId))
  const end = useEndRole(groupId)
  const navigate = useNavigate()
  const back = addresses.groupPeople(groupId)
  return (
    <EndRole
      holder={people.find((holder) => holder.hatId === hatId)}
      back={back}
      error={end.error}
      pending={end.isPending || end.isSuccess}
      onEnd={() =>
        end.mutate(hatId, {
          onSuccess: () => navigate(back, { state: { told: 'The role has ended. They are signed out everywhere.' } }),
        })
      }
    />
  )
}
