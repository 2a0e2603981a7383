import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { AsYourself } from '../../components/AsYourself/AsYourself'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { fieldMessage, isProblem } from '../../lib/problem'
import { sessionQuery } from '../../lib/requests/session'
import { useAcceptLink } from './useAcceptLink'

interface AcceptAsYourselfProps {
  token: string
  role: Wire['Link']['role']
  name: string
  onDone: () => void
}

/** Somebody who has an account accepts an invitation with it. */
export function AcceptAsYourself({ token, role, name, onDone }: AcceptAsYourselfProps) {
  const accept = useAcceptLink()
  // Said to its writer alone: with this role, their own words stand in their download only.
  const leavesWords = fieldMessage(accept.error, 'leavesWords') !== undefined
  const inPractice = role === 'practice_lead' || role === 'practice_member'
  return (
    <>
      <AsYourself
        name={name}
        what="The role"
        but={inPractice ? 'but a placement of yours at the same practice would end' : undefined}
        button={leavesWords ? 'I know: accept all the same' : `Accept as ${name}`}
        error={accept.error}
        pending={accept.isPending}
        onAccept={() => accept.mutate({ token, leavesWords }, { onSuccess: onDone })}
      />
      {isProblem(accept.error, 'conflict') && <OwnPlacements />}
    </>
  )
}

/** A trainee is told, and nobody else, that what they wrote of this practice stands in the way: here is the way to it. */
function OwnPlacements() {
  const { data: session } = useQuery(sessionQuery)
  const placements = session?.hats.filter(({ role }) => role === 'trainee') ?? []
  return placements.map(({ id, placementId }) => (
    <p key={id}>
      <Link to={addresses.placement(placementId)}>Go to your placement</Link>
    </p>
  ))
}
