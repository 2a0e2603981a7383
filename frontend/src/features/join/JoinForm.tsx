import { AccountForm } from '../../components/AccountForm/AccountForm'
import { useAcceptLink } from './useAcceptLink'

interface JoinFormProps {
  token: string
  button: string
  passwordOnly?: boolean
  nameHint?: string
  onDone: () => void
}

/** Uses a link up with an account made for it, or with a new password. */
export function JoinForm({ token, passwordOnly, onDone, ...rest }: JoinFormProps) {
  const accept = useAcceptLink()
  return (
    <AccountForm
      {...rest}
      passwordOnly={passwordOnly}
      error={accept.error}
      pending={accept.isPending}
      onSend={(account) => accept.mutate({ token, ...(passwordOnly ? { password: account.password } : account) }, { onSuccess: onDone })}
    />
  )
}
