import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { PasswordField } from '../../components/PasswordField/PasswordField'
import { accountQuery } from '../../lib/requests/account'
import { BackToAccount, ChangePage } from './ChangePage'
import { changePassword } from './requests'
import { useAccountChange } from './useAccountChange'
import { useChecked } from './useChecked'

const fieldIds = { currentPassword: 'current-password', newPassword: 'new-password' }

export function PasswordPage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  if (account.hasPassword) return <ChangePassword />
  return (
    <Page title="Your password" before={<BackToAccount />}>
      <p>You have no password here: you sign in with {account.provider}.</p>
      <p>If you want one as well, ask the person who runs Doorway for a link to choose one.</p>
    </Page>
  )
}

function ChangePassword() {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useAccountChange(changePassword, 'Your password is changed. You are signed out everywhere else.')
  const { errors, complete } = useChecked(change.error, fieldIds, 'current-password')

  function submit() {
    const left: SummaryError[] = []
    if (current === '') left.push({ message: 'Enter the password you have now', fieldId: 'current-password' })
    if (next === '') left.push({ message: 'Choose a new password', fieldId: 'new-password' })
    if (complete(left)) change.run({ currentPassword: current, newPassword: next })
  }

  return (
    <ChangePage
      title="Change your password"
      whoSees="Nobody sees your password."
      errors={errors}
      question={change.question}
      button="Change password"
      onSubmit={submit}
    >
      <PasswordField
        id="current-password"
        label="Password now"
        value={current}
        onChange={setCurrent}
        error={errorAt(errors, 'current-password')}
        autoComplete="current-password"
      />
      <PasswordField
        id="new-password"
        label="New password"
        hint="Long is good: three or four words that do not belong together. Use it nowhere else."
        value={next}
        onChange={setNext}
        error={errorAt(errors, 'new-password')}
        autoComplete="new-password"
      />
    </ChangePage>
  )
}
