import { useQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { useState, type ReactNode } from 'react'
import type { Wire } from '../../lib/api'
import { practicesQuery, type PracticeSeeker } from '../../lib/requests/practices'
import { useSettled } from '../../lib/useSettled'
import { ServiceProblem } from '../ServiceProblem/ServiceProblem'

type Practice = Wire['PracticeFound']

interface PracticeSearchProps {
  seeker: PracticeSeeker
  /** The field's id, so that an error summary can lead to it. */
  id: string
  label?: string
  error?: string
  /** Draws a practice's name: as a link to its page or as a button that chooses it. */
  name: (practice: Practice) => ReactNode
}

/** Finds a practice of the list of England as one types. */
export function PracticeSearch({ seeker, id, label = 'Name, postcode or code', error: missing, name }: PracticeSearchProps) {
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim(), 200)
  const { data: found, error, refetch, isPlaceholderData } = useQuery(practicesQuery(seeker, words))
  if (error) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  return (
    <>
      <TextInput
        id={id}
        label={label}
        hint="For example, meadow lane, BS5 6XX or L81000"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        error={missing}
      />
      <div role="status" className="dw-small">
        {words.length >= 2 && found && !isPlaceholderData && countInWords(found.length)}
      </div>
      {words.length >= 2 && found && (
        <ul className="dw-doors">
          {found.map((practice) => (
            <li className="dw-door" key={practice.id}>
              {name(practice)}
              <span>{whereIs(practice)}</span>
              <span className="dw-small">{practice.icbName}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Town, postcode and code, and whether it is closed. */
function whereIs({ town, postcode, code, closed }: Practice): string {
  return [town, postcode, code].filter(Boolean).join(', ') + (closed ? ' (closed)' : '')
}

function countInWords(count: number): string {
  if (count === 0) return 'No practice found. Try fewer letters, or the postcode.'
  if (count === 20) return 'The first 20 practices. Type more to find others.'
  return count === 1 ? '1 practice' : `${count} practices`
}
