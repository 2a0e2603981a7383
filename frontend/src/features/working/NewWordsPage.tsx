import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { ChangeFields, CriterionFields } from './CriterionFields'
import { newKindOf, originsIn } from './newCriterion'
import { draftCriterionQuery, draftQuery, useAddCriterion } from './requests'
import { useCriterionForm, type Beginning } from './useCriterionForm'

/** Writes a criterion that is added to a draft; what it comes from is in the address. */
export function NewWordsPage() {
  const { groupId = '', draftId = '' } = useParams()
  const [search] = useSearchParams()
  const kind = newKindOf(search) || 'new'
  const from = originsIn(search)
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  const origins = useSuspenseQueries({ queries: from.map((id) => draftCriterionQuery(groupId, draftId, id)) })
  const [begins] = useState(() => beginning(draft, kind, search.get('domain') ?? '', origins[0]?.data.now))
  const add = useAddCriterion(groupId, draftId)
  const form = useCriterionForm(`new-criterion-${draftId}-${search.toString()}`, begins, add.error)
  const warning = useLeaveWarning(form.unsaved)
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    const input = form.finish()
    if (!input || add.isPending) return
    add.mutate(
      { input: { ...input, from }, seen: 0 },
      {
        onSuccess: (made) => {
          form.forget()
          warning.done()
          void navigate(addresses.draftCriterion(groupId, draftId, made.id), { state: { told: 'Added to the draft.' } })
        },
      },
    )
  }

  return (
    <Page
      title="Add to the draft"
      caption={draft.domains.find(({ id }) => id === begins.now.domain)?.title}
      before={<Back to={`${addresses.newDraftCriterion(groupId, draftId)}?${search.toString()}`}>What to add</Back>}
      whoSees="Everybody in the group sees this, with your name as the group knows it. Practices see the words once they are published."
    >
      <ErrorSummary errors={form.errors} />
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      {origins.length > 0 && <p>The words of {origins[0]?.data.now.title} stand here to begin with. Change what you need.</p>}
      {origins.slice(1).map(({ data }) => (
        <p key={data.id}>
          <strong>{data.now.title}: </strong>
          {data.now.statement}
        </p>
      ))}
      <form onSubmit={submit} noValidate>
        <CriterionFields form={form} draft={draft} />
        <ChangeFields form={form} />
        <button className="nhsuk-button" type="submit">
          Add it to the draft
        </button>
      </form>
    </Page>
  )
}

function beginning(draft: Wire['Draft'], kind: Beginning['kind'], domain: string, words?: Wire['DraftWords']): Beginning {
  const nothing: Wire['DraftWords'] = {
    domain, title: '', statement: '', principles: [], essential: false, whyItMatters: '', contentNote: '', levels: draft.levels.map(() => ''),
    evidenceExamples: [], suggestedActions: [], placementMode: 'observe', placementPrompt: '', plain: '', easyRead: '',
  }
  // Actions are named by their ids in practices' plans: those of another criterion stay its own.
  const now = words ? { ...words, domain, suggestedActions: words.suggestedActions.map((action) => ({ ...action, id: '' })) } : nothing
  return { now, before: null, kind, why: '', retired: false, stale: [], reading: [], version: 0, textReasons: [] }
}
