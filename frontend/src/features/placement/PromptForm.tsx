import { useState, type FormEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { SetNotice } from '../../components/Notice/SetNotice'
import { SaveStatus } from '../../components/SaveStatus/SaveStatus'
import { WhoSees } from '../../components/WhoSees/WhoSees'
import { addresses } from '../../lib/addresses'
import { ContentNote } from '../audit/ContentNote'
import { GuardedText } from '../audit/GuardedText'
import type { QuestionPlace } from '../audit/questions'
import { saveState } from '../audit/saveState'
import type { Draft } from '../audit/saving'
import { SetAsideTexts } from '../audit/SetAsideTexts'
import { TwoTexts } from '../audit/TwoTexts'
import { useEditor } from '../audit/useEditor'
import { heldBack } from '../audit/whatStandsInTheWay'
import { focusObservation, ObservationChoice } from './ObservationChoice'
import type { ObservationFields, ObservationShape } from './observationFields'
import { ObservationText } from './ObservationText'
import { usePlacementDrafts } from './PlacementDraftsContext'
import { PlacementFrame } from './PlacementFrame'
import { PromptIntro } from './PromptIntro'
import type { ObservationPlace } from './saveObservation'
import { anotherTab } from './tabWords'
import { UnsentPrompts } from './UnsentPrompts'
import type { PlacementParts } from './usePlacement'
import { whoSeesNote } from './whoSees'

interface PromptFormProps extends PlacementParts {
  place: ObservationPlace
  question: QuestionPlace
  draft: Draft<ObservationShape>
}

export function PromptForm({ place, placementId, assessment, set, question, draft }: PromptFormProps) {
  const { criterion, previous, next } = question
  const { observations } = usePlacementDrafts()
  const editor = useEditor(observations, place, draft)
  const navigate = useNavigate()
  const [errors, setErrors] = useState<SummaryError[]>([])
  const onward = next ? addresses.placementPrompt(placementId, next.id) : addresses.placementCheck(placementId)
  const show = (fields: ObservationFields) => <ObservationText observation={fields} scale={set.scale} />

  function saveAndNext(event: FormEvent) {
    event.preventDefault()
    const left = heldBack(editor.finish())
    setErrors(left)
    if (left.length === 0) void navigate(onward)
  }

  return (
    <PlacementFrame
      placementId={placementId}
      assessment={assessment}
      title={question.name}
      caption={question.name}
      heading={<span className="dw-prompt__heading">{criterion.placementPrompt}</span>}
      before={criterion.contentNote && <ContentNote skipTo={onward}>{criterion.contentNote}</ContentNote>}
    >
      <ErrorSummary errors={errors} />
      <PromptIntro criterion={criterion} />
      <form onSubmit={saveAndNext} noValidate>
        <TwoTexts editor={editor} words={anotherTab} show={show} onChosen={focusObservation} />
        <SetAsideTexts editor={editor} show={show} onChosen={focusObservation} />
        <ObservationChoice editor={editor} scale={set.scale} levels={criterion.levels} />
        <WhoSees>{whoSeesNote(assessment)}</WhoSees>
        <GuardedText
          editor={editor}
          path="note"
          label="What did you see?"
          hint="A few words are enough. No names, and nothing about patients."
          rows={4}
          value={draft.here.note}
          onChange={(note) => editor.type({ note })}
        />
        <div className="dw-buttons dw-criterion__buttons">
          <button className="nhsuk-button" type="submit">
            {next ? 'Save and next' : 'Save and check'}
          </button>
          <SaveStatus state={saveState(draft)} />
        </div>
      </form>
      <UnsentPrompts placementId={placementId} set={set} except={criterion.id} />
      <nav className="dw-criterion__nav" aria-label="Other ways on">
        {previous && <Link to={addresses.placementPrompt(placementId, previous.id)}>Previous</Link>}
        <Link to={addresses.placement(placementId)}>Stop here for now</Link>
      </nav>
      <SetNotice set={set} />
    </PlacementFrame>
  )
}
