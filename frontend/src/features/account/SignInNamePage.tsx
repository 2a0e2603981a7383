import { useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { errorAt } from '../../components/ErrorSummary/problemsOf'
import { accountQuery } from '../../lib/requests/account'
import { ChangePage } from './ChangePage'
import { changeSignInName } from './requests'
import { useAccountChange } from './useAccountChange'
import { useChecked } from './useChecked'
import { useKeptText } from './useKeptText'

export function SignInNamePage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  const [signInName, setSignInName, forget] = useKeptText('sign-in-name', account.signInName)
  const change = useAccountChange(async (name: string) => {
    await changeSignInName(name)
    forget()
  }, 'Your sign-in name is changed. Use it from now on.')
  const { errors, complete } = useChecked(change.error, { signInName: 'sign-in-name' })

  function submit() {
    const left = signInName.trim() === '' ? [{ message: 'Choose a sign-in name', fieldId: 'sign-in-name' }] : []
    if (complete(left)) change.run(signInName)
  }

  return (
    <ChangePage
      title="Your sign-in name"
      whoSees="Nobody else here sees your sign-in name."
      errors={errors}
      question={change.question}
      button="Save"
      onSubmit={submit}
    >
      <TextInput
        id="sign-in-name"
        label="Sign-in name"
        hint="Your work e-mail address, or a name that you choose"
        value={signInName}
        onChange={(event) => setSignInName(event.currentTarget.value)}
        error={errorAt(errors, 'sign-in-name')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
      />
    </ChangePage>
  )
}
