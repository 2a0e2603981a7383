import { useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { signInWaysQuery } from '../../lib/requests/signInWays'

interface InviteeEmailProps {
  value: string
  error?: string
  onChange: (email: string) => void
}

/** Where to send an invitation, if anywhere. Without e-mail there is nothing to ask: whoever invites hands the link over. */
export function InviteeEmail({ value, error, onChange }: InviteeEmailProps) {
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  if (!ways.mail) return <p>You get a link to hand over. This Doorway does not send e-mail.</p>
  return (
    <TextInput
      id="email"
      type="email"
      label="E-mail address (if you want Doorway to send the link)"
      hint="The message says nothing about what it is for. Leave this empty to get a link that you hand over yourself."
      value={value}
      maxLength={254}
      autoComplete="off"
      spellCheck={false}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
