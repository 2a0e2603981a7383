import { useMemo } from 'react'
import { Link } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { addresses } from '../../lib/addresses'
import { dateInWords } from '../../lib/dates'
import { LeftOver } from '../audit/LeftOver'
import type { QuestionPlace } from '../audit/questions'
import { ObservationText } from './ObservationText'
import { usePlacementDrafts } from './PlacementDraftsContext'
import { PlacementFrame } from './PlacementFrame'
import { PromptIntro } from './PromptIntro'
import { observationOf } from './prompts'
import type { PlacementParts } from './usePlacement'

/** A prompt that cannot be answered now: to read only, with what was written while it could. */
export function PromptRead({ placementId, placement, assessment, set, question }: PlacementParts & { question: QuestionPlace }) {
  const { criterion, previous, next } = question
  const { observations } = usePlacementDrafts()
  const place = useMemo(() => ({ placementId, criterionId: criterion.id }), [placementId, criterion.id])
  return (
    <PlacementFrame
      placementId={placementId}
      assessment={assessment}
      title={question.name}
      caption={question.name}
      heading={<span className="dw-prompt__heading">{criterion.placementPrompt}</span>}
    >
      <p className="nhsuk-inset-text">{whyNot(placement, assessment)}</p>
      <LeftOver
        drafts={observations}
        place={place}
        show={(fields) => <ObservationText observation={fields} scale={set.scale} />}
      />
      <PromptIntro criterion={criterion} />
      <h2 className="nhsuk-heading-m">What you wrote</h2>
      <ObservationText observation={observationOf(assessment.observations, criterion.id)} scale={set.scale} />
      <nav className="dw-criterion__nav" aria-label="Other ways on">
        {previous && <Link to={addresses.placementPrompt(placementId, previous.id)}>Previous</Link>}
        {next && <Link to={addresses.placementPrompt(placementId, next.id)}>Next</Link>}
        <Link to={addresses.placement(placementId)}>Back to your placement</Link>
      </nav>
      <SetNotice set={set} />
    </PlacementFrame>
  )
}

function whyNot({ state, opensOn, closesOn }: PlacementParts['placement'], assessment: PlacementParts['assessment']): string {
  if (state === 'to_come') return `You can write from ${dateInWords(opensOn)}. You can read the questions now.`
  if (assessment.state === 'withdrawn') return 'You withdrew what you wrote. It stays here for you alone.'
  if (assessment.state === 'submitted') return 'You have finished, so your words stay as they are.'
  return `Writing closed on ${dateInWords(closesOn)}. Your words stay here for you.`
}
