import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { draftQuery } from './requests'

type NewKind = 'new' | 'split' | 'merged'

/** What a criterion that is added comes from, before its words are written. */
export function NewPage() {
  const { groupId = '', draftId = '' } = useParams()
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  const [kind, setKind] = useState<NewKind | ''>('')
  const [domain, setDomain] = useState('')
  const [from, setFrom] = useState<string[]>([])
  const [errors, setErrors] = useState<SummaryError[]>([])
  const navigate = useNavigate()
  const least = { new: 0, split: 1, merged: 2, '': 0 }[kind]
  const chosen = kind === 'new' ? [] : from

  function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = [
      { wrong: kind === '', message: 'Say what you want to add', fieldId: 'new-kind' },
      { wrong: domain === '', message: 'Choose where it belongs', fieldId: 'new-domain' },
      { wrong: kind === 'split' && chosen.length !== 1, message: 'Choose the one that you split', fieldId: 'new-from' },
      { wrong: kind === 'merged' && chosen.length < least, message: 'Choose at least two', fieldId: 'new-from' },
    ].filter((check) => check.wrong)
    setErrors(wrong.map(({ message, fieldId }) => ({ message, fieldId })))
    if (wrong.length === 0) void navigate(addresses.newDraftWords(groupId, draftId, { kind, domain, from: chosen }))
  }

  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message
  return (
    <Page title="Add to the draft" before={<Back to={addresses.draft(groupId, draftId)}>{`Draft of version ${draft.about.number}`}</Back>}>
      <ErrorSummary errors={errors} />
      <form className="dw-card" onSubmit={submit} noValidate>
        <Radios
          id="new-kind"
          legend="What do you want to add?"
          error={errorOf('new-kind')}
          value={kind}
          choices={[
            { value: 'new', label: 'Something new', hint: 'Nobody was asked this before.' },
            { value: 'split', label: 'A part of one that is there', hint: 'The one stays, and a part of it becomes a criterion of its own.' },
            { value: 'merged', label: 'One in place of several', hint: 'Those that you choose are no longer asked on their own.' },
          ]}
          onChange={setKind}
        />
        <DomainField draft={draft} error={errorOf('new-domain')} value={domain} onChange={setDomain} />
        {least > 0 && domain !== '' && (
          <Checkboxes
            id="new-from"
            legend={kind === 'split' ? 'Which one do you split?' : 'Which ones do you bring together?'}
            error={errorOf('new-from')}
            choices={draft.criteria.filter((line) => line.domain === domain && !line.retired && line.kind !== 'new').map(({ id, title }) => ({ value: id, label: title }))}
            value={from}
            onChange={setFrom}
          />
        )}
        <button className="nhsuk-button" type="submit">
          Write its words
        </button>
      </form>
    </Page>
  )
}

interface DomainFieldProps {
  draft: Wire['Draft']
  error?: string
  value: string
  onChange: (domain: string) => void
}

function DomainField({ draft, error, value, onChange }: DomainFieldProps) {
  return (
    <Radios
      id="new-domain"
      legend="Which part of practice life?"
      error={error}
      value={value}
      choices={draft.domains.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={onChange}
    />
  )
}
