import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { AsYourself } from '../../components/AsYourself/AsYourself'
import { addresses } from '../../lib/addresses'
import { isProblem } from '../../lib/problem'
import { sessionQuery } from '../../lib/requests/session'
import { useAcceptLink } from './useAcceptLink'

interface AcceptAsYourselfProps {
  token: string
  name: string
  onDone: () => void
}

/** Somebody who has an account accepts an invitation with it. */
export function AcceptAsYourself({ token, name, onDone }: AcceptAsYourselfProps) {
  const accept = useAcceptLink()
  return (
    <>
      <AsYourself
        name={name}
        what="The role"
        button={`Accept as ${name}`}
        error={accept.error}
        pending={accept.isPending}
        onAccept={() => accept.mutate({ token }, { onSuccess: onDone })}
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
