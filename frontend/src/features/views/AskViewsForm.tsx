import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Radios } from '../../components/Radios/Radios'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { beforehand } from './rounds'
import { useOpenRound } from './useOpenRound'

interface AskViewsFormProps {
  practiceId: string
  auditId: string
  people: Wire['Holder'][]
  /** The parts that may be asked about. */
  domains: Wire['CriteriaSet']['domains']
  /** How many colleagues a spread needs. */
  spreadFrom: number
  /** Other parts were asked about before. */
  someAsked: boolean
}

export function AskViewsForm({ practiceId, auditId, people, domains, spreadFrom, someAsked }: AskViewsFormProps) {
  const [which, setWhich] = useState<'all' | 'some'>('all')
  const [parts, setParts] = useState<string[]>([])
  const [hatIds, setHatIds] = useState<string[]>([])
  const [errors, setErrors] = useState<SummaryError[]>([])
  const open = useOpenRound(practiceId, auditId)
  const navigate = useNavigate()
  const free = people.filter(({ paused }) => !paused)
  const colleagues = free.filter(({ hatId, self }) => !self && hatIds.includes(hatId)).length

  function submit(event: FormEvent) {
    event.preventDefault()
    if (open.isPending) return
    const missing = [
      ...(which === 'some' && parts.length === 0 ? [{ message: 'Choose at least one part', fieldId: 'parts' }] : []),
      ...(colleagues === 0 ? [{ message: 'Choose at least one colleague', fieldId: 'whom' }] : []),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    const all = which === 'all' && !someAsked
    open.mutate(
      { domains: all ? [] : which === 'all' ? domains.map(({ id }) => id) : parts, hatIds },
      {
        onSuccess: () =>
          navigate(addresses.askViews(practiceId, auditId), {
            state: { told: 'Asked. It is on your colleagues’ start pages now.' } satisfies Tells,
          }),
        onError: (error) => setErrors(problemsOf(error, { domains: 'parts', hatIds: 'whom' })),
      },
    )
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate>
        <Radios
          id="which"
          legend={<span className="dw-legend">Which parts do you ask about?</span>}
          hint={someAsked ? 'Parts whose views were put together before are left out: they are not asked about again.' : undefined}
          value={which}
          choices={[
            { value: 'all', label: someAsked ? 'All that are left' : 'All of them' },
            { value: 'some', label: 'Some of them' },
          ]}
          onChange={setWhich}
        />
        {which === 'some' && (
          <Checkboxes
            id="parts"
            legend="Parts"
            error={errorAt(errors, 'parts')}
            choices={domains.map(({ id, title, plain }) => ({ value: id, label: title, hint: plain }))}
            value={parts}
            onChange={setParts}
          />
        )}
        <Checkboxes
          id="whom"
          legend="Whom do you ask?"
          hint="Nobody has to answer, and Doorway does not say who did."
          error={errorAt(errors, 'whom')}
          choices={free.map(({ hatId, name, self }) => ({
            value: hatId,
            label: self ? 'Myself' : name,
            hint: self ? 'You give your own view first. It is not counted with the others.' : undefined,
          }))}
          value={hatIds}
          onChange={setHatIds}
        />
        <section className="dw-beforehand" aria-labelledby="beforehand">
          <h2 className="nhsuk-heading-s" id="beforehand">
            What everybody will see
          </h2>
          <p role="status">{beforehand(colleagues, spreadFrom)}</p>
        </section>
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Ask them
          </button>
        </div>
      </form>
    </>
  )
}
