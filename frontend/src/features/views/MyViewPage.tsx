import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Link, Navigate, useParams } from 'react-router'
import { Page } from '../../components/Page/Page'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { Problem } from '../../lib/problem'
import { criteriaQuery } from '../../lib/requests/criteria'
import { unanswered } from '../audit/answerQuery'
import { ChoiceMark } from '../audit/AnswerText'
import type { Place } from '../audit/drafts'
import { useDrafts } from '../audit/DraftsContext'
import { LeftOver } from '../audit/LeftOver'
import { placeAmong, questionsOf, type QuestionPlace } from '../audit/questions'
import { isUnsent, type Check } from '../audit/saving'
import { useAnswerDraft } from '../audit/useAnswerDraft'
import { askedViewQuery } from './askedViewsQuery'
import { MyViewForm } from './MyViewForm'
import { answerOf } from './saveView'

/** A view has no words that would have to be looked at. */
const noWords: Check = () => ({ refused: false, asked: [] })

/** One's own view of one criterion, one page. */
export function MyViewPage() {
  const { practiceId = '', roundId = '', criterionId = '' } = useParams()
  const { data: asked } = useSuspenseQuery(askedViewQuery(practiceId, roundId))
  const { data: set } = useSuspenseQuery(criteriaQuery(asked.setId, asked.criteriaVersion))
  const question = placeAmong(questionsOf(set, asked.criteria), criterionId)
  const known = question !== undefined
  const { auditId } = asked
  const place = useMemo(
    () => ({ practiceId, auditId, criterionId, roundId }),
    [practiceId, auditId, criterionId, roundId],
  )
  const drafts = useDrafts()
  const view = asked.views.find((each) => each.criterionId === criterionId)
  const saved = useMemo(() => (view ? answerOf(view) : unanswered(criterionId)), [view, criterionId])
  const draft = useAnswerDraft(place)

  useEffect(() => {
    if (known) drafts.open(place, saved, noWords)
  }, [drafts, place, saved, known])
  useEffect(() => () => drafts.sendAll(), [drafts])

  if (!question) return <ServiceProblem error={new Problem(404, 'not_found', '')} />
  if (!asked.open && draft && isUnsent(draft)) return <ClosedView place={place} roundId={roundId} question={question} set={set} />
  if (!asked.open) return <Navigate to={addresses.views(practiceId, roundId)} replace />
  return draft ? <MyViewForm key={criterionId} place={place} roundId={roundId} question={question} asked={asked} set={set} draft={draft} /> : null
}

interface ClosedViewProps {
  place: Place
  roundId: string
  question: QuestionPlace
  set: Wire['CriteriaSet']
}

/** The round was closed while a view was on its way: what did not arrive stands here for its writer. */
function ClosedView({ place, roundId, question, set }: ClosedViewProps) {
  return (
    <Page title={question.name} caption={question.name} heading={question.criterion.statement}>
      <LeftOver drafts={useDrafts()} place={place} show={(view) => <ChoiceMark answer={view} scale={set.scale} />} />
      <p className="nhsuk-inset-text">This round is closed, so a view can no longer be changed.</p>
      <p>
        <Link to={addresses.views(place.practiceId, roundId)}>Back to your views</Link>
      </p>
    </Page>
  )
}
