import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { openActions } from '../../lib/actions'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { isProblem } from '../../lib/problem'
import { planQuery } from '../../lib/requests/plan'
import { practiceQuery } from '../../lib/requests/practice'
import { inputOf } from './actionInput'
import { PlanNotice } from './PlanNotice'
import { useChangeAction } from './useChangeAction'

const most = 2

/** The two actions that the practice puts first, to show or to print. */
export function PledgePage() {
  const { practiceId = '', auditId = '' } = useParams()
  const [{ data: plan }, { data: practice }] = useSuspenseQueries({
    queries: [planQuery(practiceId, auditId), practiceQuery(practiceId)],
  })
  const role = usePracticeRole(practiceId)
  const pledged = plan.actions.filter(({ pledge }) => pledge)
  return (
    <>
      <BackLink asElement={Link} to={addresses.plan(practiceId, auditId)}>
        Back to the plan
      </BackLink>
      <Page title="Two actions for our pledge" caption={practice.shownName}>
        {pledged.length === 0 ? (
          <Empty title="The two actions will be here">
            <p>
              {role === 'lead'
                ? 'Pick the two that you want to be known for. You can print this page for your noticeboard.'
                : 'Nothing has been picked yet.'}
            </p>
          </Empty>
        ) : (
          <ol className="dw-pledge">
            {pledged.map((action) => (
              <Pledged key={action.id} action={action} />
            ))}
          </ol>
        )}
        {role === 'lead' && <Pick practiceId={practiceId} auditId={auditId} />}
        <PlanNotice practiceId={practiceId} auditId={auditId} />
      </Page>
    </>
  )
}

function Pledged({ action }: { action: Wire['Action'] }) {
  return (
    <li>
      <p className="dw-pledge__what dw-own-words">{action.what}</p>
      <p>
        {[action.ownerRole, action.due && `by ${dateInWords(action.due)}`].filter(Boolean).join(', ')}
      </p>
      {action.howWeKnow && <p className="dw-own-words">How we will know: {action.howWeKnow}</p>}
    </li>
  )
}

function Pick({ practiceId, auditId }: { practiceId: string; auditId: string }) {
  const { data: plan } = useSuspenseQuery(planQuery(practiceId, auditId))
  // One that is done since then stays in the list, so that another can take its place.
  const open = openActions(plan.actions)
  const candidates = [...plan.actions.filter((action) => action.pledge && !open.includes(action)), ...open]
  const [picked, setPicked] = useState(() => plan.actions.filter(({ pledge }) => pledge).map(({ id }) => id))
  const [errors, setErrors] = useState<SummaryError[]>([])
  const [told, setTold] = useState('')
  const change = useChangeAction(practiceId)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (picked.length > most) {
      setErrors([{ message: 'Pick two at most', fieldId: `pledge-${candidates[0]?.id}` }])
      return
    }
    setErrors([])
    // Those that go come first, so that there are never more than two.
    const changed = plan.actions
      .filter((action) => action.pledge !== picked.includes(action.id))
      .sort((a, b) => Number(b.pledge) - Number(a.pledge))
    try {
      for (const action of changed)
        await change.mutateAsync({ actionId: action.id, input: { ...inputOf(action), pledge: !action.pledge }, seen: action.version })
      setTold('Saved')
    } catch (error) {
      setErrors([{ message: isProblem(error) ? error.message : 'Could not save. Please try again.' }])
    }
  }

  if (candidates.length === 0)
    return (
      <p>
        First <Link to={addresses.plan(practiceId, auditId)}>choose some actions</Link>.
      </p>
    )
  return (
    <form onSubmit={submit} noValidate className="dw-card dw-no-print">
      <ErrorSummary errors={errors} />
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Pick two</legend>
        <div className="nhsuk-checkboxes">
          {candidates.map(({ id, what }) => (
            <div className="nhsuk-checkboxes__item" key={id}>
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id={`pledge-${id}`}
                checked={picked.includes(id)}
                onChange={(event) => setPicked(event.target.checked ? [...picked, id] : picked.filter((other) => other !== id))}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label dw-own-words" htmlFor={`pledge-${id}`}>
                {what}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="submit">
          Save our pledge
        </button>
        <span role="status">{told}</span>
        <button className="dw-link-button" type="button" onClick={() => window.print()}>
          Print this page
        </button>
      </div>
    </form>
  )
}
