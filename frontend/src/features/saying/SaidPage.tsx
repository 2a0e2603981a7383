import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { useFacilitates } from '../group/useFacilitates'
import { AboutCriterion } from './AboutCriterion'
import { saidQuery, useSettle } from './requests'
import { SaidWords } from './SaidWords'
import { SayForm } from './SayForm'
import { TextField } from './TextField'
import { fieldIdOf, useTexts } from './useTexts'
import { WaitsToGoOn } from './WaitsToGoOn'
import { aboutSaid, backOf, inputOf, outcomeChoices, stateWords, whoSaid } from './words'

/** One thing that was said: its author changes or withdraws it, a facilitator says what became of it. */
export function SaidPage() {
  const { groupId = '', contributionId = '' } = useParams()
  const { data: said } = useSuspenseQuery(saidQuery(groupId, contributionId))
  const facilitates = useFacilitates(groupId)
  const back = backOf(groupId, said)
  const before = <Back to={back.to}>{back.name}</Back>
  if (said.state === 'withdrawn') {
    return (
      <Page title="Withdrawn" before={before}>
        <p>{said.mine ? 'You took your words back. They are gone everywhere.' : 'A contribution was withdrawn.'}</p>
      </Page>
    )
  }
  return (
    <Page
      title={said.mine ? 'What you said' : 'What somebody said'}
      before={before}
      whoSees={said.mine ? 'You choose below who may read this.' : undefined}
      aside={said.mine ? <Withdraw groupId={groupId} said={said} /> : undefined}
    >
      <div className="dw-card">
        <p className="dw-small">
          {whoSaid(said)}, {dateInWords(said.on)}
        </p>
        <SaidWords said={said} />
        {said.criterionId && (
          <div className="dw-small dw-about">
            About: <AboutCriterion groupId={groupId} id={said.criterionId} />
          </div>
        )}
        <p className="dw-small">{aboutSaid(said)}.</p>
        <p>
          <b>{stateWords[said.state]}</b>
          {said.stateReason && `. ${said.stateReason}`}
        </p>
      </div>
      {facilitates && <Outcome key={said.id} groupId={groupId} said={said} />}
      {said.mine && (
        <section className="dw-section" aria-labelledby="change">
          <h2 className="nhsuk-heading-m" id="change">
            Change it
          </h2>
          <WaitsToGoOn groupId={groupId} said={said} />
          <SayForm key={said.id} groupId={groupId} initial={inputOf(said)} before={said} next={back.to} />
        </section>
      )}
    </Page>
  )
}

function Withdraw({ groupId, said }: { groupId: string; said: Wire['Contribution'] }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Take it back</h2>
      <p>You can take your words back at any time. They go at once, everywhere, and nobody asks why.</p>
      <p>
        <Link to={addresses.withdrawSaid(groupId, said.id)}>Take it back</Link>
      </p>
    </>
  )
}

/** What became of it, for a facilitator to say. */
function Outcome({ groupId, said }: { groupId: string; said: Wire['Contribution'] }) {
  const settle = useSettle(groupId, said)
  const [saved, setSaved] = useState({ texts: { stateReason: said.stateReason }, state: said.state === 'withdrawn' ? ('heard' as const) : said.state })
  const held = useHeld(`outcome-${said.id}`, saved, said.version)
  const [state, setState] = useState(held.begun.state)
  const form = useTexts(held.begun.texts, [], settle.error)
  const now = { texts: form.texts, state }
  const warning = useLeaveWarning(useHolding(held, now))
  const reasonNeeded = state === 'changed' || state === 'not_changed'

  function submit(event: FormEvent) {
    event.preventDefault()
    const missing = reasonNeeded && form.texts.stateReason.trim() === ''
    if (settle.isPending || !form.check(missing ? [{ message: 'Say why, in a sentence or two', fieldId: fieldIdOf('stateReason') }] : [])) return
    settle.mutate({ state, stateReason: reasonNeeded ? form.texts.stateReason : '', textReasons: form.textReasons }, { onSuccess: () => setSaved(now) })
  }

  return (
    <section className="dw-section" aria-labelledby="outcome">
      <h2 className="nhsuk-heading-m" id="outcome">
        What became of it
      </h2>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate>
        <Radios id={fieldIdOf('state')} legend="Where it stands" value={state} onChange={setState} choices={outcomeChoices} />
        {reasonNeeded && (
          <TextField {...form.of('stateReason')} label="Why" hint="Whoever may read the words above reads this too. Please do not repeat those words: they may be taken back." />
        )}
        {!reasonNeeded && form.texts.stateReason.trim() !== '' && <p className="dw-small">The reason that you wrote is not kept with this answer.</p>}
        <div className="dw-buttons dw-buttons--close">
          <button className="nhsuk-button nhsuk-button--secondary" type="submit">
            Save
          </button>
        </div>
      </form>
    </section>
  )
}
