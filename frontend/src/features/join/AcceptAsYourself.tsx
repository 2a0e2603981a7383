import { AsYourself } from '../../components/AsYourself/AsYourself'
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
    <AsYourself
      name={name}
      what="The role"
      button={`Accept as ${name}`}
      error={accept.error}
      pending={accept.isPending}
      onAccept={() => accept.mutate({ token }, { onSuccess: onDone })}
    />
  )
}
