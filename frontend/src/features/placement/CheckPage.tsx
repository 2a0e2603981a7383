import { useMemo, useState, useSyncExternalStore } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { SetNotice } from '../../components/Notice/SetNotice'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { questionsByDomain } from '../audit/questions'
import type { Observation } from './observationFields'
import { ObservationText } from './ObservationText'
import { usePlacementDrafts } from './PlacementDraftsContext'
import { PlacementFrame } from './PlacementFrame'
import { howFar, observationOf } from './prompts'
import { UnsentPrompts } from './UnsentPrompts'
import { useSubmit } from './useChangeAssessment'
import { usePlacement, type PlacementParts } from './usePlacement'

/** Everything that was written, on one page; while it may be written, with the button that finishes it. */
export function CheckPage() {
  const parts = usePlacement()
  const { placementId, assessment, set } = parts
  // Here, because what finishes it takes the button away.
  const submit = useSubmit(placementId)
  const { seen, notSeen, total } = howFar(set, assessment.observations)
  const left = total - seen - notSeen
  return (
    <PlacementFrame
      placementId={placementId}
      assessment={assessment}
      title={assessment.canWrite ? 'Check and finish' : 'What you wrote'}
    >
      <ul className="nhsuk-list">
        <li>
          <b>{seen}</b> seen
        </li>
        <li>
          <b>{notSeen}</b> not seen, which is a full answer
        </li>
        <li>
          <b>{left}</b> without an answer{left > 0 && assessment.canWrite && '. You can finish like this, too'}
        </li>
      </ul>
      {assessment.canWrite ? <Finish {...parts} submit={submit} /> : <UnsentPrompts placementId={placementId} set={set} />}
      <Everything {...parts} />
      <SetNotice set={set} />
    </PlacementFrame>
  )
}

const unsentFirst: SummaryError[] = [
  { message: 'Some words are not saved yet. Wait a moment, or see to them first.', fieldId: 'not-saved' },
]

function Finish({ placementId, set, submit }: PlacementParts & { submit: ReturnType<typeof useSubmit> }) {
  const { observations } = usePlacementDrafts()
  const unsent = useSyncExternalStore(observations.subscribe, observations.unsent)
  const problems = useProblems(submit.error)
  const [waiting, setWaiting] = useState<SummaryError[]>([])
  const errors = useMemo(() => [...waiting, ...problems], [waiting, problems])
  const navigate = useNavigate()

  function finish() {
    observations.sendAll()
    const waits = unsent.some(({ place }) => place.placementId === placementId)
    setWaiting(waits ? [...unsentFirst] : [])
    if (waits) return
    const told = 'You have finished. It is kept for you alone.'
    submit.mutate(undefined, {
      onSuccess: () => navigate(addresses.placementRelease(placementId), { state: { told } satisfies Tells }),
    })
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <div id="not-saved" tabIndex={-1}>
        <UnsentPrompts placementId={placementId} set={set} />
      </div>
      <section className="dw-card" aria-labelledby="finish-title">
        <h2 className="nhsuk-heading-m" id="finish-title">
          Finish
        </h2>
        <p>
          Finishing keeps it to yourself: nobody else sees it. You can choose later whether anybody may, and you can go on
          writing until your days of writing are over.
        </p>
        <div className="dw-buttons dw-buttons--close">
          <button className="nhsuk-button" type="button" disabled={submit.isPending} onClick={finish}>
            Finish and keep it to myself
          </button>
          <Link to={addresses.placement(placementId)}>Not yet</Link>
        </div>
      </section>
    </>
  )
}

function Everything({ placementId, assessment: { observations }, set }: PlacementParts) {
  return questionsByDomain(set, 'full').map(({ domain, criteria }) => {
    const wrote = criteria.filter(({ id }) => hasWords(observationOf(observations, id)))
    const open = criteria.filter((criterion) => !wrote.includes(criterion))
    return (
      <section key={domain.id} className="dw-section" aria-labelledby={`wrote-${domain.id}`}>
        <h2 className="nhsuk-heading-m" id={`wrote-${domain.id}`}>
          {domain.title}
        </h2>
        <ul className="dw-plain-list dw-wrote">
          {wrote.map(({ id, title }) => (
            <li key={id}>
              <h3 className="dw-wrote__title">
                <Link to={addresses.placementPrompt(placementId, id)}>{title}</Link>
              </h3>
              <ObservationText observation={observationOf(observations, id)} scale={set.scale} />
            </li>
          ))}
          {open.length > 0 && (
            <li>
              <p className="dw-small">Without an answer:</p>
              <ul className="dw-wrote__open">
                {open.map(({ id, title }) => (
                  <li key={id}>
                    <Link to={addresses.placementPrompt(placementId, id)}>{title}</Link>
                  </li>
                ))}
              </ul>
            </li>
          )}
        </ul>
      </section>
    )
  })
}

function hasWords({ choice, note }: Observation): boolean {
  return choice !== '' || note !== ''
}
