import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { checkQuery } from './checkQuery'
import { useDrafts } from './DraftsContext'
import { edit } from './saving'
import { useCheck } from './useCheck'

interface EvidenceToAddProps {
  practiceId: string
  auditId: string
  audit: Wire['Audit']
  practice: Wire['Practice']
  set: Wire['CriteriaSet']
  list: Wire['CheckList']
}

/** Answers at the top level that still need their evidence: add it, or use the level below. */
export function EvidenceToAdd({ practiceId, auditId, audit, practice, set, list }: EvidenceToAddProps) {
  const drafts = useDrafts()
  const check = useCheck(practice)
  const client = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const [changed, setChanged] = useState('')

  function takeBelow(criterionId: string, level: number) {
    const saved = audit.answers.find((answer) => answer.criterionId === criterionId)
    if (!saved) return
    const place = { practiceId, auditId, criterionId }
    drafts.open(place, saved, check)
    drafts.change(place, (draft) => edit(draft, { choice: 'level', level }), 'now')
    client.setQueryData(checkQuery(practiceId, auditId).queryKey, (before) =>
      before && { ...before, evidenceToAdd: before.evidenceToAdd.filter((entry) => entry.criterionId !== criterionId) },
    )
    setChanged(`Changed to “${set.scale.levels[level]?.label}”.`)
    heading.current?.focus()
  }

  if (list.evidenceToAdd.length === 0 && changed === '') return null
  return (
    <section aria-labelledby="evidence-to-add-title">
      <h2 className="nhsuk-heading-m dw-quiet-focus" id="evidence-to-add-title" tabIndex={-1} ref={heading}>
        Evidence to add
      </h2>
      <p role="status">{changed}</p>
      {list.evidenceToAdd.length > 0 && (
        <p>The top level needs {set.scale.topLevelNeeds}, from the last 12 months.</p>
      )}
      <ul className="dw-plain-list">
        {list.evidenceToAdd.map(({ criterionId, level, levelBelow }) => {
          const criterion = set.criteria.find(({ id }) => id === criterionId)
          return (
            <li key={criterionId} className="dw-card dw-card--tight">
              <p>
                <b>{criterion?.title}</b>
                <br />
                You chose “{set.scale.levels[level]?.label}”.
              </p>
              <p className="dw-inline-choices">
                <Link to={addresses.criterion(practiceId, auditId, criterionId)}>
                  Add it<span className="nhsuk-u-visually-hidden">: {criterion?.title}</span>
                </Link>
                <button className="dw-link-button" type="button" onClick={() => takeBelow(criterionId, levelBelow)}>
                  Use “{set.scale.levels[levelBelow]?.label}”
                  <span className="nhsuk-u-visually-hidden">: {criterion?.title}</span>
                </button>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
