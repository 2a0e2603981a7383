import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ContentNoted } from '../../components/ContentNoted/ContentNoted'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { LevelMark } from '../../components/LevelMark/LevelMark'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { neutralName } from '../../lib/neutralName'
import { notThere } from '../../lib/problem'
import { criteriaQuery } from '../../lib/requests/criteria'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { fieldId, GuardedText } from '../audit/GuardedText'
import { useCheck } from '../audit/useCheck'
import { useWatchedText } from '../audit/useWatchedText'
import { sharedPracticeQuery } from './queries'
import { answered } from './toReview'
import { useSaveReview } from './useReviewing'
import { views } from './words'

/** One answer of a practice, and what one thinks of it. */
export function ReviewPage() {
  const { criterionId = '' } = useParams()
  return <Found key={criterionId} criterionId={criterionId} />
}

function Found({ criterionId }: { criterionId: string }) {
  const { groupId = '', sharedPracticeId = '', auditId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(sharedPracticeQuery(groupId, sharedPracticeId))
  const shared = practice.audits.find((audit) => audit.auditId === auditId && answered(audit).includes(criterionId))
  const [opened] = useState(shared !== undefined)
  if (!shared && opened) throw notThere()
  if (!shared) return <Navigate to={addresses.sharedPractice(groupId, sharedPracticeId)} replace />
  return <One groupId={groupId} practice={practice} shared={shared} criterionId={criterionId} />
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
      heading={criterion && neutralName(set, criterion)}
      caption={practice.name}
      whoSees="The practice does not see this. Facilitators see it without your name."
      before={<Back to={back}>{practice.name}</Back>}
    >
      <ContentNoted notes={[criterion?.contentNote]}>
        {criterion?.contentNote && <p className="dw-shared__title">{criterion.statement}</p>}
        <h2 className="nhsuk-heading-s">What the practice says</h2>
        {answer && <Answer answer={answer} set={set} />}
      </ContentNoted>
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
  const [empty] = useState({ texts: { note: own?.note ?? '' }, view: own?.view ?? ('' as Wire['ReviewView']) })
  const held = useHeld(`review-${practice.id}-${shared.auditId}-${criterionId}`, empty)
  const [view, setView] = useState(held.begun.view)
  const passes = view === ''
  const save = useSaveReview(groupId, practice.id)
  const check = useCheck({ shownName: practice.name, telephone: '', postcode: '' })
  const note = useWatchedText('note', check, save.error, held.begun.texts.note)
  const warning = useLeaveWarning(useHolding(held, { texts: { note: note.text }, view }))
  const problems = useProblems(save.error)
  const [left, setLeft] = useState<SummaryError[]>([])
  const errors = useMemo(() => (left.length > 0 ? left : problems), [left, problems])
  const navigate = useNavigate()

  function choose(next: Wire['ReviewView']) {
    setView(next)
    setLeft([])
    if (next === '') save.reset()
  }

  function goOn() {
    held.forget()
    warning.done()
    navigate(next)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (save.isPending) return
    if (passes && !own) return goOn()
    // Whoever passes leaves no words, so nothing about them has to be put right.
    if (!passes && note.finish()) return setLeft([{ message: 'Please look at the words marked “not saved”, or answer the question.', fieldId: fieldId('note') }])
    setLeft([])
    const words = passes ? { note: '', textReasons: [] } : { note: note.text, textReasons: note.reasons }
    save.mutate({ auditId: shared.auditId, criterionId, version: own?.version ?? 0, view, ...words }, { onSuccess: goOn })
  }

  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={errors} />
      <Radios
        id="view"
        legend={<h2 className="nhsuk-fieldset__heading nhsuk-heading-s">What do you think?</h2>}
        value={view}
        choices={[...views, { value: '' as const, label: 'Pass' }]}
        onChange={choose}
      />
      <div role="status">{passes && <Passing takesBack={(own?.view ?? '') !== ''} words={note.text.trim()} />}</div>
      {!passes && (
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
          {passes ? 'Pass and go on' : 'Save and go on'}
        </button>
        <Link to={addresses.sharedPractice(groupId, practice.id)}>Not now</Link>
      </div>
    </form>
  )
}

/** What passing does to what one thought and wrote before, said before it happens. */
function Passing({ takesBack, words }: { takesBack: boolean; words: string }) {
  if (!takesBack && words === '') return null
  return (
    <div className="nhsuk-inset-text">
      <p>
        {takesBack ? 'If you pass now, what you said about this answer is taken back.' : 'If you pass now, nobody gets these words, and they are not kept.'}
      </p>
      {words !== '' && (
        <>
          {takesBack && <p>These words go as well:</p>}
          <p className="dw-own-words">{words}</p>
          <p>To keep them, choose another answer.</p>
        </>
      )}
    </div>
  )
}
