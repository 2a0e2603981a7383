import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { LevelMark } from '../../components/LevelMark/LevelMark'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { GuardedText } from '../audit/GuardedText'
import { useCheck } from '../audit/useCheck'
import { useWatchedText } from '../audit/useWatchedText'
import { sharedPracticeQuery } from './queries'
import { answered } from './toReview'
import { useSaveReview } from './useReviewing'
import { views } from './words'

/** One answer of a practice, and what one thinks of it. */
export function ReviewPage() {
  const { groupId = '', sharedPracticeId = '', auditId = '', criterionId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(sharedPracticeQuery(groupId, sharedPracticeId))
  const shared = practice.audits.find((audit) => audit.auditId === auditId)
  if (!shared || !answered(shared).includes(criterionId)) {
    return <Navigate to={addresses.sharedPractice(groupId, sharedPracticeId)} replace />
  }
  return <One key={criterionId} groupId={groupId} practice={practice} shared={shared} criterionId={criterionId} />
}

interface OneProps {
  groupId: string
  practice: Wire['SharedPractice']
  shared: Wire['SharedAudit']
  criterionId: string
}

function One({ groupId, practice, shared, criterionId }: OneProps) {
  const { data: set } = useSuspenseQuery(criteriaQuery(shared.view.setId, shared.view.criteriaVersion))
  const criterion = set.criteria.find(({ id }) => id === criterionId)
  const answer = shared.view.answers.find((one) => one.criterionId === criterionId)
  const order = answered(shared)
  const back = addresses.sharedPractice(groupId, practice.id)
  const next = order[order.indexOf(criterionId) + 1]
  return (
    <Page
      title={`An answer, ${order.indexOf(criterionId) + 1} of ${order.length}`}
      heading={criterion?.statement ?? ''}
      caption={practice.name}
      whoSees="The practice does not see this. Facilitators see it without your name."
      before={<Back to={back}>{practice.name}</Back>}
    >
      <h2 className="nhsuk-heading-s">What the practice says</h2>
      {answer && <Answer answer={answer} set={set} />}
      <ReviewForm
        groupId={groupId}
        practice={practice}
        shared={shared}
        criterionId={criterionId}
        next={next ? addresses.review(groupId, practice.id, shared.auditId, next) : back}
      />
      <SetNotice set={set} />
    </Page>
  )
}

function Answer({ answer, set }: { answer: Wire['GroupAnswer']; set: Wire['CriteriaSet'] }) {
  const { levels } = set.scale
  const label = { level: levels[answer.level ?? 0]?.label ?? '', not_sure: 'Not sure', does_not_apply: 'Does not apply', '': 'No answer' }
  return (
    <div className="dw-card">
      <LevelMark
        mark={answer.choice === 'level' ? (answer.level ?? 0) : answer.choice || 'unanswered'}
        top={levels.length - 1}
        label={label[answer.choice]}
      />
      {[answer.note, answer.reason, answer.howChecked].filter(Boolean).map((text) => (
        <p className="dw-own-words" key={text}>
          {text}
        </p>
      ))}
    </div>
  )
}

function ReviewForm({ groupId, practice, shared, criterionId, next }: OneProps & { next: string }) {
  const own = shared.reviews.find((review) => review.criterionId === criterionId)
  const [view, setView] = useState<Wire['ReviewView']>(own?.view ?? '')
  const save = useSaveReview(groupId, practice.id)
  const check = useCheck({ shownName: practice.name, telephone: '', postcode: '' })
  const note = useWatchedText('note', check, save.error, own?.note)
  const errors = useProblems(save.error)
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (save.isPending) return
    if (view === '' && !own) return void navigate(next)
    if (note.finish()) return
    save.mutate(
      { auditId: shared.auditId, criterionId, version: own?.version ?? 0, view, note: note.text, textReasons: note.reasons },
      { onSuccess: () => navigate(next) },
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <Radios
        id="view"
        legend={<h2 className="nhsuk-fieldset__heading nhsuk-heading-s">What do you think?</h2>}
        value={view}
        choices={[...views, { value: '' as const, label: 'Pass' }]}
        onChange={setView}
      />
      {view !== '' && (
        <GuardedText
          editor={note.watch}
          path="note"
          label="A few words for the facilitators, if you like"
          hint="You never have to tell your story. Please leave out anything about a patient."
          rows={3}
          value={note.text}
          onChange={note.change}
        />
      )}
      <div className="dw-buttons">
        <button className="nhsuk-button" type="submit" disabled={save.isPending}>
          Save and go on
        </button>
        <Link to={addresses.sharedPractice(groupId, practice.id)}>Not now</Link>
      </div>
    </form>
  )
}
