import { useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { errorAt } from '../../components/ErrorSummary/problemsOf'
import { addresses } from '../../lib/addresses'
import { accountQuery } from '../../lib/requests/account'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { ChangePage } from './ChangePage'
import { changeEmail } from './requests'
import { useAccountChange } from './useAccountChange'
import { useChecked } from './useChecked'
import { useKeptText } from './useKeptText'

export function EmailPage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  const [email, setEmail, forget] = useKeptText('email', account.email)
  const told =
    email.trim() === '' ? 'Your e-mail address is removed.' : 'Look in your e-mail: a link there confirms the address.'
  const change = useAccountChange(async (address: string) => {
    await changeEmail(address)
    forget()
  }, told)
  const { errors, complete } = useChecked(change.error, { email: 'email' }, 'email')

  return (
    <ChangePage
      title="Your e-mail address"
      whoSees="Nobody else here sees your e-mail address."
      errors={errors}
      question={change.question}
      button="Save"
      onSubmit={() => complete([]) && change.run(email.trim())}
    >
      {!ways.mail && <p>This Doorway does not send e-mail at present, so a new address cannot be confirmed yet.</p>}
      {account.contact === 'none' && (
        <p>
          You have chosen not to be written to: you can <Link to={addresses.accountContact}>change that on your account</Link>.
        </p>
      )}
      <TextInput
        id="email"
        type="email"
        label="E-mail address"
        hint="Leave it empty to have none. A new one counts once you have opened the link that we send to it."
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={errorAt(errors, 'email')}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
      />
    </ChangePage>
  )
}
