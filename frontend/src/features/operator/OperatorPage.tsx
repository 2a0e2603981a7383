import { useQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { Page } from '../../components/Page/Page'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useSettled } from '../../lib/useSettled'
import { practicesQuery } from './searchPractices'
import { useGroupId } from './useGroupId'

/** Finds a practice as one types, to invite the person who leads it. */
export function OperatorPage() {
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim(), 200)
  const { data: found, error, refetch, isPlaceholderData } = useQuery(practicesQuery(useGroupId(), words))

  if (error) return <ServiceProblem error={error} onRetry={() => void refetch()} />
  return (
    <Page title="Find a practice" aside={<OperatorHelp />}>
      <TextInput
        id="find"
        label="Name, postcode or code"
        hint="For example, meadow lane, BS5 6XX or L81000"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <div role="status" className="dw-small">
        {words.length >= 2 && found && !isPlaceholderData && countInWords(found.length)}
      </div>
      {words.length >= 2 && found && (
        <ul className="dw-doors">
          {found.map((practice) => (
            <Found key={practice.id} practice={practice} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function countInWords(count: number): string {
  if (count === 0) return 'No practice found. Try fewer letters, or the postcode.'
  if (count === 20) return 'The first 20 practices. Type more to find others.'
  return count === 1 ? '1 practice' : `${count} practices`
}

function Found({ practice }: { practice: Wire['PracticeFound'] }) {
  return (
    <li className="dw-door">
      <Link to={addresses.operatorPractice(practice.id, practice.code)}>
        {practice.name}
      </Link>
      <span>
        {[practice.town, practice.postcode, practice.code].filter(Boolean).join(', ')}
        {practice.closed && ' (closed)'}
      </span>
      <span className="dw-small">{practice.icbName}</span>
    </li>
  )
}

function OperatorHelp() {
  return (
    <>
      <h2 className="nhsuk-heading-s">What you see</h2>
      <p>You run Doorway. You can find practices and invite the people who lead them. You do not see their answers.</p>
      <p className="dw-small">
        Practices come from the NHS organisation file. Contains information from NHS England, licensed under the Open
        Government Licence v3.0.
      </p>
    </>
  )
}
