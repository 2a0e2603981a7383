import { useMemo, useState, type FormEvent } from 'react'
import { CodeField } from '../../components/CodeField/CodeField'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import type { Wire } from '../../lib/api'
import { useConfirming } from '../confirm/useConfirming'
import { FactorSecret } from './FactorSecret'
import { beginFactor, setUpFactor } from './requests'

interface FactorSetUpProps {
  /** The recovery codes, which nothing can show a second time. */
  onCodes: (codes: string[]) => void
}

/** From nothing to a working second factor: the picture or the words to type, then the first code. */
export function FactorSetUp({ onCodes }: FactorSetUpProps) {
  const begin = useConfirming<void, Wire['FactorSecret']>(beginFactor)
  const errors = useMemo(() => problemsOf(begin.error, {}), [begin.error])

  if (begin.data) return <FirstCode secret={begin.data} onCodes={onCodes} />
  return (
    <>
      <ErrorSummary errors={errors} />
      {begin.question}
      <h2 className="nhsuk-heading-m">What you need</h2>
      <p>
        An authenticator app on your telephone or computer. Your organisation may have given you one, such as Microsoft
        Authenticator. Many password managers can do it too.
      </p>
      <p>It shows a new code of six digits every half minute. It works without a signal.</p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={begin.pending} onClick={() => begin.run()}>
          I have an app: begin
        </button>
      </div>
    </>
  )
}

function FirstCode({ secret, onCodes }: FactorSetUpProps & { secret: Wire['FactorSecret'] }) {
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<SummaryError[]>([])
  const finish = useConfirming(setUpFactor, ({ codes }) => onCodes(codes))
  const errors = useMemo(
    () => (missing.length > 0 ? missing : problemsOf(finish.error, { code: 'code' }, 'code')),
    [missing, finish.error],
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    const left = code.trim() === '' ? [{ message: 'Enter the code that your app shows', fieldId: 'code' }] : []
    setMissing(left)
    if (left.length === 0) finish.run(code.trim())
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      {finish.question}
      <FactorSecret secret={secret} />
      <form onSubmit={submit} noValidate className="dw-card">
        <h2 className="nhsuk-heading-m">2. Type the code that it shows</h2>
        <CodeField
          id="code"
          label="Code from your app"
          hint="Six digits"
          error={errorAt(errors, 'code')}
          value={code}
          onChange={setCode}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Continue
          </button>
        </div>
      </form>
    </>
  )
}
