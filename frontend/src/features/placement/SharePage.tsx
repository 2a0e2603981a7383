import { useState } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { questionsByDomain } from '../audit/questions'
import type { Observation } from './observationFields'
import { noLevelWords, ObservationText } from './ObservationText'
import { PlacementFrame } from './PlacementFrame'
import { leftOutOf, leftOutQuery } from './sharedQuery'
import { usePlacement, type PlacementParts } from './usePlacement'

/** What to leave out of a shared conversation, line by line. */
export function SharePage() {
  const parts = usePlacement()
  const { placementId, assessment } = parts
  if (!assessment.canShare) return <Navigate to={addresses.placementRelease(placementId)} replace />
  return <Lines {...parts} />
}

function toggled(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]
}

function Lines({ placementId, assessment, set }: PlacementParts) {
  const [query] = useSearchParams()
  const [{ hidden, hiddenNotes }, setLeftOut] = useState(
    () => leftOutOf(query) ?? { hidden: assessment.hidden, hiddenNotes: assessment.hiddenNotes },
  )
  const said = assessment.observations.filter(({ choice, note }) => choice !== '' || note !== '')
  const left = said.length - said.filter(({ criterionId }) => hidden.includes(criterionId)).length
  return (
    <PlacementFrame placementId={placementId} assessment={assessment} title="What to share" heading="What do you want to talk about?">
      <p>
        The practice’s lead will see the lines that you leave in, with your name. Leave out whatever you like. You see it
        exactly as they will on the next page.
      </p>
      {questionsByDomain(set, 'full').map(({ domain, criteria }) => {
        const lines = criteria.flatMap((criterion) => said.filter(({ criterionId }) => criterionId === criterion.id).map((line) => ({ criterion, line })))
        return (
          lines.length > 0 && (
            <section key={domain.id} aria-labelledby={`share-${domain.id}`}>
              <h2 className="nhsuk-heading-m" id={`share-${domain.id}`}>
                {domain.title}
              </h2>
              <ul className="dw-plain-list">
                {lines.map(({ criterion, line }) => (
                  <Line
                    key={criterion.id}
                    title={criterion.title}
                    line={line}
                    set={set}
                    out={hidden.includes(criterion.id)}
                    noteOut={hiddenNotes.includes(criterion.id)}
                    onLine={() => setLeftOut({ hidden: toggled(hidden, criterion.id), hiddenNotes })}
                    onNote={() => setLeftOut({ hidden, hiddenNotes: toggled(hiddenNotes, criterion.id) })}
                  />
                ))}
              </ul>
            </section>
          )
        )
      })}
      <p role="status">{left === 0 ? 'Leave in at least one line to talk about.' : `${left} of ${said.length} lines stay in.`}</p>
      <div className="dw-buttons">
        {left > 0 && (
          <Link className="nhsuk-button" to={addresses.placementPreview(placementId, leftOutQuery({ hidden, hiddenNotes }))}>
            See it as the practice will
          </Link>
        )}
        <Link to={addresses.placementRelease(placementId)}>Not now</Link>
      </div>
    </PlacementFrame>
  )
}

interface LineProps {
  title: string
  line: Observation
  set: Wire['CriteriaSet']
  out: boolean
  noteOut: boolean
  onLine: () => void
  onNote: () => void
}

function Line({ title, line, set, out, noteOut, onLine, onNote }: LineProps) {
  const shown = { ...line, note: noteOut ? '' : line.note }
  return (
    <li className="dw-card dw-card--tight">
      <h3 className="nhsuk-heading-s">{title}</h3>
      {out ? <p className="dw-small">Left out.</p> : <ObservationText observation={shown} scale={set.scale} unanswered={noLevelWords} />}
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <Check id={`out-${line.criterionId}`} label="Leave this line out" title={title} checked={out} onChange={onLine} />
        {!out && line.note !== '' && (
          <Check id={`note-${line.criterionId}`} label="Leave only the note out" title={title} checked={noteOut} onChange={onNote} />
        )}
      </div>
    </li>
  )
}

function Check({ id, label, title, checked, onChange }: { id: string; label: string; title: string; checked: boolean; onChange: () => void }) {
  return (
    <div className="nhsuk-checkboxes__item">
      <input className="nhsuk-checkboxes__input" type="checkbox" id={id} checked={checked} onChange={onChange} />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {label}
        <span className="nhsuk-u-visually-hidden">: {title}</span>
      </label>
    </div>
  )
}
