import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useParams } from 'react-router'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import { Problem } from '../../lib/problem'
import { questionPlace, type QuestionPlace } from '../audit/questions'
import { tryAgain } from '../audit/saving'
import { useCheck } from '../audit/useCheck'
import { useDraft } from '../audit/useDraft'
import { observationQuery } from './observationQuery'
import { usePlacementDrafts } from './PlacementDraftsContext'
import { PromptForm } from './PromptForm'
import { PromptRead } from './PromptRead'
import { usePlacement, type PlacementParts } from './usePlacement'

/** One prompt, one page. */
export function PromptPage() {
  const parts = usePlacement()
  const { criterionId = '' } = useParams()
  const question = questionPlace(parts.set, 'full', criterionId)
  if (!question) return <ServiceProblem error={new Problem(404, 'not_found', '')} />
  if (!parts.assessment.canWrite) return <PromptRead {...parts} question={question} />
  return <OpenPrompt key={criterionId} {...parts} question={question} />
}

/** Hands the observation from the server to the drafts, which keep it from here on. */
function OpenPrompt({ question, ...parts }: PlacementParts & { question: QuestionPlace }) {
  const { placementId, placement, assessment } = parts
  const criterionId = question.criterion.id
  const { observations } = usePlacementDrafts()
  const place = useMemo(() => ({ placementId, criterionId }), [placementId, criterionId])
  const check = useCheck({ shownName: placement.practiceName, telephone: '', postcode: '' })
  const { data: observation } = useQuery(observationQuery(place, assessment.observations))
  const draft = useDraft(observations, place)

  useEffect(() => observations.open(place, observation, check), [observations, place, observation, check])
  useEffect(() => observations.change(place, tryAgain, 'now'), [observations, place])
  useEffect(() => () => observations.sendAll(), [observations])

  return draft ? <PromptForm {...parts} place={place} question={question} draft={draft} /> : null
}
