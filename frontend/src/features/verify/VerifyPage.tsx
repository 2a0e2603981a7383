import { TextInput } from 'nhsuk-react-components'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { readCode } from './readCode'
import { Verdict } from './Verdict'

const notOne: SummaryError[] = [{ message: 'Enter a code of 12 letters and figures, such as 7K2M-9QXT-0B4D', fieldId: 'code' }]

/** Whether a report is genuine. Whoever asks is not signed in, and may have come by the square on its first page. */
export function VerifyPage() {
  const { code = '' } = useParams()
  const known = readCode(code)
  return (
    <Page title="Is this report genuine?">
      {known && <Verdict code={known} />}
      <CodeForm key={code} first={known ? '' : code} another={known !== ''} />
      <p className="dw-small">
        We tell you how the report with a code stands and nothing else: not whose it is, and not what is in it. We do not
        keep who asks about which code.
      </p>
    </Page>
  )
}

function CodeForm({ first, another }: { first: string; another: boolean }) {
  const [typed, setTyped] = useState(first)
  const [errors, setErrors] = useState<SummaryError[]>(first ? notOne : [])
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    const code = readCode(typed)
    setErrors(code ? [] : notOne)
    if (code) void navigate(addresses.verifyCode(code))
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextInput
        id="code"
        label={another ? 'Another code' : 'The code on the report'}
        hint="12 letters and figures, on its first page and at the foot of each page. Capitals and spaces do not matter."
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={errorAt(errors, 'code')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        width={20}
      />
      <button className={another ? 'nhsuk-button nhsuk-button--secondary' : 'nhsuk-button'} type="submit">
        Look it up
      </button>
    </form>
  )
}
