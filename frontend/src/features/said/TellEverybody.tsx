import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { planQuery } from '../../lib/requests/plan'
import { LineForm } from './LineForm'
import { firstWords, kindOf, lineInput } from './lineWords'
import { publicLinesQuery } from './publicLinesQuery'
import { SavedLine } from './SavedLine'

interface TellEverybodyProps {
  practiceId: string
  auditId: string
  action: Wire['Action']
}

/** On the page of an action that is done or dropped: what everybody is told about it, in two presses. */
export function TellEverybody({ practiceId, auditId, action }: TellEverybodyProps) {
  const [{ data: lines }, { data: plan }] = useSuspenseQueries({
    queries: [publicLinesQuery(practiceId), planQuery(practiceId, auditId)],
  })
  const { data: set } = useSuspenseQuery(criteriaQuery(plan.setId, plan.criteriaVersion))
  const [writing, setWriting] = useState(false)
  const box = useRef<HTMLElement>(null)
  const line = lines.lines.find(({ actionId }) => actionId === action.id)
  const kind = kindOf(action.status)
  if (kind === 'open' && !line) return null
  const about = set.criteria.find(({ id }) => id === action.criterionId)?.title ?? ''

  function done() {
    setWriting(false)
    box.current?.focus()
  }

  return (
    <section className="dw-card" aria-labelledby="tell" ref={box} tabIndex={-1}>
      <h2 className="nhsuk-heading-m" id="tell">
        Tell everybody
      </h2>
      {writing ? (
        <LineForm
          practiceId={practiceId}
          actionId={action.id}
          kind={kind}
          initial={line ? lineInput(line) : firstWords(action, about)}
          seen={line?.version ?? 0}
          hint={line ? undefined : 'Filled in from your action. Put it in the words of what people told you.'}
          onDone={done}
        />
      ) : line ? (
        <SavedLine practiceId={practiceId} line={line} open={lines.open} onChange={() => setWriting(true)} />
      ) : (
        <>
          <p>
            {kind === 'did'
              ? 'People like to hear what came of what they said. You can put it on your page and your poster.'
              : 'It helps people to hear why something could not be done. You can put it on your page and your poster.'}
          </p>
          <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => setWriting(true)}>
            Tell everybody about this
          </button>
        </>
      )}
      {!writing && (
        <p className="dw-small">
          <Link to={addresses.yourPage(practiceId)}>All that you tell everybody</Link>
        </p>
      )}
    </section>
  )
}
