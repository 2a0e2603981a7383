import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import { newKindOf, originsIn } from './newCriterion'
import { MergedFrom, SplitFrom } from './Origins'
import { draftQuery } from './requests'

/** What a criterion that is added comes from, before its words are written. What is chosen stands in the address. */
export function NewPage() {
  const { groupId = '', draftId = '' } = useParams()
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  const [search, setSearch] = useSearchParams()
  const [errors, setErrors] = useState<SummaryError[]>([])
  const navigate = useNavigate()
  const origins = draft.criteria.filter((line) => !line.added && !line.retired)
  // The address follows a moment later: fields that waited for it would go back for that moment.
  const [chosen, setChosen] = useState(() => ({
    kind: newKindOf(search),
    domain: search.get('domain') ?? '',
    from: originsIn(search).filter((id) => origins.some((line) => line.id === id)),
  }))
  const { kind, domain, from } = chosen

  function choose(change: Partial<typeof chosen>) {
    const next = { ...chosen, ...change }
    next.domain ||= origins.find(({ id }) => id === next.from[0])?.domain ?? ''
    setChosen(next)
    setSearch({ ...next, from: next.from.join(',') }, { replace: true, preventScrollReset: true })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = [
      { wrong: kind === '', message: 'Say what you want to add', fieldId: 'new-kind' },
      { wrong: kind === 'split' && from.length !== 1, message: 'Choose the one that you split', fieldId: 'new-from' },
      { wrong: kind === 'merged' && from.length < 2, message: 'Choose at least two', fieldId: 'new-from' },
      { wrong: domain === '', message: 'Choose where it belongs', fieldId: 'new-domain' },
    ].filter((check) => check.wrong)
    setErrors(wrong.map(({ message, fieldId }) => ({ message, fieldId })))
    if (wrong.length === 0) void navigate(addresses.newDraftWords(groupId, draftId, { kind, domain, from: kind === 'new' ? [] : from }))
  }

  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message
  const picking = { draft, origins, error: errorOf('new-from'), value: from, onChange: (next: string[]) => choose({ from: next }) }
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
          onChange={(next) => choose({ kind: next, from: next === 'split' ? from.slice(0, 1) : from })}
        />
        {kind === 'split' && <SplitFrom {...picking} />}
        {kind === 'merged' && <MergedFrom {...picking} />}
        <Radios
          id="new-domain"
          legend="Which part of practice life does it belong to?"
          error={errorOf('new-domain')}
          value={domain}
          choices={draft.domains.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(next) => choose({ domain: next })}
        />
        <button className="nhsuk-button" type="submit">
          Write its words
        </button>
      </form>
    </Page>
  )
}
