import { useMemo, useState, type FormEvent } from 'react'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { PasswordField } from '../../components/PasswordField/PasswordField'
import { isProblem } from '../../lib/problem'
import { useChangePassword } from './useChangePassword'

const fieldIds: Record<string, string> = { currentPassword: 'current-password', newPassword: 'new-password' }

function fromServer(error: unknown): SummaryError[] {
  if (!isProblem(error)) return []
  if (error.fields.length === 0) return [{ message: error.message, fieldId: 'current-password' }]
  return error.fields.map(({ field, message }) => ({ message, fieldId: fieldIds[field] }))
}

export function AccountPage() {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [missing, setMissing] = useState<SummaryError[]>([])
  const change = useChangePassword()
  const errors = useMemo(() => (missing.length > 0 ? missing : fromServer(change.error)), [missing, change.error])
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message

  function submit(event: FormEvent) {
    event.preventDefault()
    const left: SummaryError[] = []
    if (current === '') left.push({ message: 'Enter the password you have now', fieldId: 'current-password' })
    if (next === '') left.push({ message: 'Choose a new password', fieldId: 'new-password' })
    setMissing(left)
    if (left.length > 0 || change.isPending) return
    change.mutate({ currentPassword: current, newPassword: next }, { onSuccess: () => (setCurrent(''), setNext('')) })
  }

  return (
    <Page title="Your account" whoSees="Nobody sees your password.">
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate className="dw-card">
        <h2 className="nhsuk-heading-m">Change your password</h2>
        <PasswordField
          id="current-password"
          label="Password now"
          value={current}
          onChange={setCurrent}
          error={errorOf('current-password')}
          autoComplete="current-password"
        />
        <PasswordField
          id="new-password"
          label="New password"
          hint="Long is good: three or four words that do not belong together. Use it nowhere else."
          value={next}
          onChange={setNext}
          error={errorOf('new-password')}
          autoComplete="new-password"
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Change password
          </button>
          <span role="status">{change.isSuccess && 'Changed. You are signed out everywhere else.'}</span>
        </div>
      </form>
    </Page>
  )
}
