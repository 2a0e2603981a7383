import { useState, type FormEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { SaveStatus } from '../../components/SaveStatus/SaveStatus'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'
import { useWide } from '../../lib/useWide'
import { isBlank, type AnswerFields } from './answerFields'
import { levelBefore } from './changeWords'
import { ConflictChoice } from './ConflictChoice'
import { ContentNote } from './ContentNote'
import { SaidAbout } from '../saying/SaidAbout'
import { ChangedWording } from '../upgrade/ChangedWording'
import { CriterionSide } from './CriterionSide'
import type { Place } from './drafts'
import { EarlierTexts } from './EarlierTexts'
import { EvidenceList } from './EvidenceList'
import { Folded } from './Folded'
import { GuardedText } from './GuardedText'
import { LastTimeBeside, LastTimeFolded } from './LastTime'
import { LevelChoice } from './LevelChoice'
import { isLower, withReason } from './lowerBecause'
import { NotSavedElsewhere } from './NotSavedElsewhere'
import { questionPlace, type QuestionPlace } from './questions'
import { saveState } from './saveState'
import type { Draft } from './saving'
import { SetAside } from './SetAside'
import { TopLevelProof } from './TopLevelProof'
import { useAnswerEditor } from './useAnswerEditor'
import { useLastTime } from './useLastTime'
import { missingReason, whatStandsInTheWay } from './whatStandsInTheWay'
import { WhyItMatters } from './WhyItMatters'
import { WhyLower } from './WhyLower'

interface CriterionFormProps {
  place: Place
  question: QuestionPlace
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
  draft: Draft
}

export function CriterionForm({ place, question, audit, set, draft }: CriterionFormProps) {
  const { practiceId, auditId } = place
  const { criterion, previous, next } = question
  const editor = useAnswerEditor(place, draft)
  const lastTime = useLastTime(place, audit)
  const before = levelBefore(lastTime.earlier)
  const wide = useWide()
  const navigate = useNavigate()
  const [errors, setErrors] = useState<SummaryError[]>([])
  const { here } = draft
  const top = criterion.levels.length - 1
  const atTop = here.choice === 'level' && here.level === top
  const end = useEndOfForm(place)
  const onward = next ? addresses.criterion(practiceId, auditId, next.id) : end.to
  const reasonMissing = errors.some(({ message }) => message === missingReason)

  const then = lastTime.answers && lastTime.earlier && { ...lastTime.answers, earlier: lastTime.earlier, scale: set.scale }
  // A reason is let go of only once it is known what the level is compared with.
  const chooser = lastTime.known
    ? { ...editor, choose: (change: Partial<AnswerFields>) => editor.choose(withReason(here, change, before)) }
    : editor

  function saveAndNext(event: FormEvent) {
    event.preventDefault()
    const left = whatStandsInTheWay(editor.finish(), set.scale.doesNotApply.needsReason)
    setErrors(left)
    if (left.length === 0) void navigate(onward)
  }

  return (
    <Page
      title={question.name}
      caption={
        <>
          {question.name}
          {criterion.essential && audit.form === 'full' && <span className="dw-essential">Essential</span>}
        </>
      }
      before={criterion.contentNote && <ContentNote skipTo={onward}>{criterion.contentNote}</ContentNote>}
      heading={criterion.statement}
      whoSees="Your practice’s lead, and whoever they ask to answer this. Once it is submitted, everybody who uses Doorway at your practice."
      aside={
        <>
          {wide && then && <LastTimeBeside {...then} />}
          <CriterionSide place={place} question={question} audit={audit} set={set} />
        </>
      }
    >
      <ErrorSummary errors={errors} />
      <WhyItMatters text={criterion.whyItMatters} folded={criterion.contentNote !== ''} />
      <SaidAbout practiceId={practiceId} criterionId={criterion.id} folded={criterion.contentNote !== ''} />
      <form onSubmit={saveAndNext} noValidate>
        <ConflictChoice editor={editor} scale={set.scale} />
        <SetAside editor={editor} scale={set.scale} />
        <ChangedWording {...place} scale={set.scale} />
        {lastTime.failed && (
          <p>
            We could not get what you answered last time.{' '}
            <button className="dw-link-button" type="button" onClick={lastTime.tryAgain}>
              Try again
            </button>
          </p>
        )}
        {!wide && then && <LastTimeFolded {...then} />}
        <LevelChoice
          editor={chooser}
          scale={set.scale}
          levels={criterion.levels}
          missingReason={reasonMissing ? missingReason : undefined}
        />
        {isLower(here, before) && <WhyLower editor={editor} />}
        {(atTop || here.howChecked !== '') && (
          <TopLevelProof
            editor={editor}
            atTop={atTop}
            needs={set.scale.topLevelNeeds}
            levelBelow={set.scale.levels[top - 1]?.label ?? ''}
          />
        )}
        <Folded
          title="Evidence"
          add="Add evidence"
          hint="What it is, when it is from and where it is kept"
          written={atTop || here.evidence.some((row) => !isBlank(row))}
        >
          <EvidenceList editor={editor} examples={criterion.evidenceExamples} />
        </Folded>
        <Folded title="Note" add="Add a note" hint="Anything that helps your team remember why" written={here.note !== ''}>
          <GuardedText
            editor={editor}
            path="note"
            label="Note for your practice"
            hint="Please leave out anything about a patient: no names, numbers or dates of birth."
            rows={5}
            value={here.note}
            onChange={(note) => editor.type({ note })}
          />
        </Folded>
        <div className="dw-buttons dw-criterion__buttons">
          <button className="nhsuk-button" type="submit">
            {next ? 'Save and next' : end.button}
          </button>
          <SaveStatus state={saveState(draft)} />
        </div>
      </form>
      <NotSavedElsewhere except={place} nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      <nav className="dw-criterion__nav" aria-label="Other ways on">
        {previous && <Link to={addresses.criterion(practiceId, auditId, previous.id)}>Previous</Link>}
        <Link to={addresses.audit(practiceId, auditId)}>Save and come back later</Link>
      </nav>
      {draft.saved.version > 0 && <EarlierTexts place={place} editor={editor} scale={set.scale} />}
      <SetNotice set={set} />
    </Page>
  )
}

/** Where the last criterion leads: a lead to the check of all answers, a member to what they were asked. */
function useEndOfForm({ practiceId, auditId }: Place): { to: string; button: string } {
  if (usePracticeRole(practiceId) === 'lead')
    return { to: addresses.check(practiceId, auditId), button: 'Save and check your answers' }
  return { to: addresses.audit(practiceId, auditId), button: 'Save and finish' }
}
