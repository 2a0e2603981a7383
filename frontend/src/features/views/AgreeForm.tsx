import { useState, type FormEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { SaveStatus } from '../../components/SaveStatus/SaveStatus'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { ConflictChoice } from '../audit/ConflictChoice'
import { ContentNote } from '../audit/ContentNote'
import type { Place } from '../audit/drafts'
import { useDrafts } from '../audit/DraftsContext'
import { GuardedText } from '../audit/GuardedText'
import { LevelChoice } from '../audit/LevelChoice'
import { NotSavedElsewhere } from '../audit/NotSavedElsewhere'
import { questionPlace, type QuestionPlace } from '../audit/questions'
import { saveState } from '../audit/saveState'
import { again, type Draft } from '../audit/saving'
import { SetAside } from '../audit/SetAside'
import { TopLevelProof } from '../audit/TopLevelProof'
import { useAnswerEditor } from '../audit/useAnswerEditor'
import { missingReason, whatStandsInTheWay } from '../audit/whatStandsInTheWay'
import { AgreeSide } from './AgreeSide'
import { nextToAgree } from './agreeOrder'
import { HowFarApart } from './HowFarApart'

interface AgreeFormProps {
  place: Place
  question: QuestionPlace
  item: Wire['AgreeItem']
  agree: Wire['Agree']
  set: Wire['CriteriaSet']
  labels: string[]
  draft: Draft
}

/** The agreed level and why: the practice's answer and its note, saved as on the answer's own page. */
export function AgreeForm({ place, question, item, agree, set, labels, draft }: AgreeFormProps) {
  const { practiceId, auditId, criterionId } = place
  const { criterion } = question
  const editor = useAnswerEditor(place, draft)
  const drafts = useDrafts()
  const navigate = useNavigate()
  const [errors, setErrors] = useState<SummaryError[]>([])
  const { here } = draft
  const top = criterion.levels.length - 1
  const atTop = here.choice === 'level' && here.level === top
  const next = nextToAgree(agree.items, criterionId)
  const onward = next ? addresses.agreeOn(practiceId, auditId, next.criterionId) : addresses.agree(practiceId, auditId)

  function saveAndNext(event: FormEvent) {
    event.preventDefault()
    const left = whatStandsInTheWay(editor.finish(), set.scale.doesNotApply.needsReason)
    setErrors(left)
    if (left.length > 0) return
    // What was answered before may be what is agreed now.
    if (!item.agreed && here.choice !== '') drafts.change(place, (d) => again(d, crypto.randomUUID()), 'now')
    void navigate(onward)
  }

  return (
    <Page
      title={question.name}
      caption={question.name}
      before={criterion.contentNote && <ContentNote skipTo={onward}>{criterion.contentNote}</ContentNote>}
      heading={criterion.statement}
      whoSees="What you agree is your practice’s answer. Once it is submitted, everybody who uses Doorway at your practice sees it. Nobody’s own view is in it."
      aside={<AgreeSide practiceId={practiceId} auditId={auditId} agree={agree} item={item} set={set} />}
    >
      <ErrorSummary errors={errors} />
      <HowFarApart item={item} set={set} labels={labels} />
      <form onSubmit={saveAndNext} noValidate>
        <ConflictChoice editor={editor} scale={set.scale} />
        <SetAside editor={editor} scale={set.scale} />
        <LevelChoice
          editor={editor}
          scale={set.scale}
          levels={criterion.levels}
          legend="What do you agree?"
          missingReason={errors.some(({ message }) => message === missingReason) ? missingReason : undefined}
        />
        {(atTop || here.howChecked !== '') && (
          <TopLevelProof
            editor={editor}
            atTop={atTop}
            needs={set.scale.topLevelNeeds}
            levelBelow={set.scale.levels[top - 1]?.label ?? ''}
          />
        )}
        <GuardedText
          editor={editor}
          path="note"
          label="Why we agreed this, in a sentence"
          hint="About the practice, not about who said what. Please leave out anything about a patient."
          rows={3}
          value={here.note}
          onChange={(note) => editor.type({ note })}
        />
        <div className="dw-buttons dw-criterion__buttons">
          <button className="nhsuk-button" type="submit">
            {next ? 'Save and next' : 'Save and finish'}
          </button>
          <SaveStatus state={saveState(draft)} />
        </div>
      </form>
      <NotSavedElsewhere except={place} nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      <nav className="dw-criterion__nav" aria-label="Other ways on">
        <Link to={addresses.agree(practiceId, auditId)}>Save and come back later</Link>
        <Link to={addresses.criterion(practiceId, auditId, criterionId)}>Add evidence on its own page</Link>
      </nav>
      <SetNotice set={set} />
    </Page>
  )
}
