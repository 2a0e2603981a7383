import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { BackLink, TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { api, body, freshKey } from '../../lib/api'
import { signInWaysQuery } from '../../lib/requests/signInWays'

function useForgetPassword() {
  return useMutation({
    mutationFn: (signInName: string) =>
      body(api.POST('/password/forgotten', { params: { header: freshKey }, body: { signInName } })),
  })
}

/** The same words for every name, so that nobody can find out here who has an account. */
export function ForgottenPage() {
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  const [signInName, setSignInName] = useState('')
  const [missing, setMissing] = useState<SummaryError[]>([])
  const forget = useForgetPassword()
  const errors = useMemo(
    () => (missing.length > 0 ? missing : problemsOf(forget.error, {}, 'sign-in-name')),
    [missing, forget.error],
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    const left = signInName.trim() === '' ? [{ message: 'Enter your sign-in name', fieldId: 'sign-in-name' }] : []
    setMissing(left)
    if (left.length === 0 && !forget.isPending) forget.mutate(signInName)
  }

  const back = (
    <BackLink asElement={Link} to={addresses.signIn}>
      Sign in
    </BackLink>
  )
  if (forget.isSuccess) return <Page key="asked" title="Look in your e-mail" before={back} children={<Asked />} />
  return (
    <Page key="ask" title="Forgotten password" before={back}>
      {ways.mail ? (
        <>
          <ErrorSummary errors={errors} />
          <form onSubmit={submit} noValidate className="dw-card">
            <TextInput
              id="sign-in-name"
              label="Sign-in name"
              hint="The e-mail address or name that you sign in with. We send you a link to choose a new password."
              value={signInName}
              onChange={(event) => setSignInName(event.currentTarget.value)}
              error={errorAt(errors, 'sign-in-name')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={200}
            />
            <div className="dw-buttons">
              <button className="nhsuk-button" type="submit">
                Send me a link
              </button>
            </div>
          </form>
        </>
      ) : (
        <p>This Doorway does not send e-mail.</p>
      )}
      <WithoutMail />
    </Page>
  )
}

function Asked() {
  return (
    <>
      <p role="status">
        If somebody with this sign-in name has confirmed an e-mail address and wants to be written to, a link is on its
        way there. It works once, for a short time. The message does not say what it is about.
      </p>
      <p>Nothing there after ten minutes? Look in the folder for unwanted mail.</p>
      <WithoutMail />
    </>
  )
}

function WithoutMail() {
  return (
    <>
      <h2 className="nhsuk-heading-s">If no message can reach you</h2>
      <p>
        We write only to an address that was confirmed, and only to people who want it. In every other case, ask the person
        who runs Doorway where you are. They check that it is you, and give you a link to choose a new password. Nothing
        that you wrote is lost.
      </p>
    </>
  )
}
