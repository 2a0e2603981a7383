import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useParams } from 'react-router'
import { Page } from '../../components/Page/Page'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import type { Wire } from '../../lib/api'
import { Problem } from '../../lib/problem'
import { answerQuery } from '../audit/answerQuery'
import { fieldsOf } from '../audit/answerFields'
import { AnswerText } from '../audit/AnswerText'
import { useDrafts } from '../audit/DraftsContext'
import { questionPlace, type QuestionPlace } from '../audit/questions'
import { useAnswerDraft } from '../audit/useAnswerDraft'
import { useCheck } from '../audit/useCheck'
import { useFreshWhenSaved } from '../audit/useFreshWhenSaved'
import { AgreeForm } from './AgreeForm'
import { AgreeSide } from './AgreeSide'
import { HowFarApart } from './HowFarApart'
import { useAgree } from './useAgree'

type At = ReturnType<typeof useAgree> & { question: QuestionPlace; item: Wire['AgreeItem'] }

/** One criterion to agree together: how far apart the views are, what to talk about, and the answer. */
export function AgreePage() {
  const { criterionId = '' } = useParams()
  const at = useAgree()
  useFreshWhenSaved(at.practiceId, at.auditId)
  const item = at.agree.items.find((each) => each.criterionId === criterionId)
  const question = questionPlace(at.set, at.audit.form, criterionId) ?? questionPlace(at.set, 'full', criterionId)
  if (!item || !question) return <ServiceProblem error={new Problem(404, 'not_found', '')} />
  if (at.agree.state !== 'draft') return <Read {...at} question={question} item={item} />
  return <OpenAgree key={criterionId} {...at} question={question} item={item} />
}

/** Hands the practice's answer to the drafts, which save it as on its own page. */
function OpenAgree(at: At) {
  const { practiceId, auditId, audit, practice, item } = at
  const { criterionId } = item
  const place = useMemo(() => ({ practiceId, auditId, criterionId }), [practiceId, auditId, criterionId])
  const drafts = useDrafts()
  const check = useCheck(practice)
  const { data: answer } = useQuery(answerQuery(place, audit.answers))
  const draft = useAnswerDraft(place)

  useEffect(() => drafts.open(place, answer, check), [drafts, place, answer, check])
  useEffect(() => () => drafts.sendAll(), [drafts])

  return draft ? <AgreeForm {...at} place={place} draft={draft} /> : null
}

function Read(at: At) {
  const { audit, item, question, set } = at
  const answer = audit.answers.find(({ criterionId }) => criterionId === item.criterionId)
  return (
    <Page title={question.name} caption={question.name} heading={question.criterion.statement} aside={<AgreeSide {...at} />}>
      <HowFarApart {...at} />
      <h2 className="nhsuk-heading-m">What was agreed</h2>
      {answer ? <AnswerText answer={fieldsOf(answer)} scale={set.scale} /> : <p>Not answered.</p>}
      <p className="nhsuk-inset-text">This self-assessment is not open, so its answers stay as they are.</p>
    </Page>
  )
}
