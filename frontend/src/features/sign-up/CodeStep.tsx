import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { api, body, freshKey } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { sessionQuery } from '../../lib/requests/session'
import { toPlacement, type Started } from './started'

/** A code that cannot be used is not a fault of whoever typed it. */
function problemsWithCode(error: unknown): SummaryError[] {
  if (isProblem(error, 'not_found'))
    return [{ message: 'We do not know this code. Check it, or ask whoever gave it to you for a new one.', fieldId: 'code' }]
  return problemsOf(error, {}, 'code')
}

/** The first step: the code. It may stand behind the # of the address, which browsers send to nobody. */
export function CodeStep({ started, change }: { started: Started; change: (part: Partial<Started>) => void }) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { hash } = useLocation()
  const [typed, setTyped] = useState(started.code || hash.slice(1))
  const [missing, setMissing] = useState<SummaryError[]>([])
  const navigate = useNavigate()
  const look = useMutation({
    mutationFn: (code: string) => body(api.POST('/sign-up/look', { params: { header: freshKey }, body: { code } })),
    onSuccess: (offer, code) => {
      change({ code, offer })
      void navigate(addresses.signUp, { state: toPlacement })
    },
  })
  const errors = useMemo(() => (missing.length > 0 ? missing : problemsWithCode(look.error)), [missing, look.error])

  function submit(event: FormEvent) {
    event.preventDefault()
    const code = typed.trim()
    setMissing(code === '' ? [{ message: 'Enter your sign-up code', fieldId: 'code' }] : [])
    if (code !== '' && !look.isPending) look.mutate(code)
  }

  return (
    <Page
      title="Sign up"
      heading="Add your placement"
      caption="Step 1 of 3"
      whoSees="The group’s facilitators will see your name, the practice and the dates. The practice cannot learn of it."
    >
      <ErrorSummary errors={errors} />
      <p>This is for trainees who are on placement in a GP practice. It takes about two minutes.</p>
      <form className="dw-card" onSubmit={submit} noValidate>
        <TextInput
          id="code"
          label="Sign-up code"
          hint="12 letters and figures, from your training programme or from the group. Capitals and spaces do not matter."
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={errorAt(errors, 'code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Go on
          </button>
        </div>
      </form>
      {!session.person && (
        <p>
          Do you have an account here already?{' '}
          <Link to={addresses.signIn} state={{ from: `${addresses.signUp}#${typed.trim().replaceAll(/\s+/g, '-')}` }}>
            Sign in first
          </Link>
          , and the placement is added to it.
        </p>
      )}
    </Page>
  )
}
