import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useParams } from 'react-router'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import { Problem } from '../../lib/problem'
import { answerQuery } from './answerQuery'
import { CriterionForm } from './CriterionForm'
import { CriterionRead } from './CriterionRead'
import { useDrafts } from './DraftsContext'
import { questionPlace } from './questions'
import { useAnswerDraft } from './useAnswerDraft'
import { useAudit } from './useAudit'
import { useCheck } from './useCheck'

/** One criterion, one page. */
export function CriterionPage() {
  const { practiceId, auditId, audit, practice, set } = useAudit()
  const { criterionId = '' } = useParams()
  const question = questionPlace(set, audit.form, criterionId) ?? questionPlace(set, 'full', criterionId)
  const place = useMemo(() => ({ practiceId, auditId, criterionId }), [practiceId, auditId, criterionId])

  if (!question) return <ServiceProblem error={new Problem(404, 'not_found', '')} />
  if (audit.state !== 'draft') return <CriterionRead practiceId={practiceId} question={question} audit={audit} set={set} />
  return <OpenAnswer key={criterionId} place={place} question={question} audit={audit} practice={practice} set={set} />
}

type OpenAnswerProps = Omit<Parameters<typeof CriterionForm>[0], 'draft'> & { practice: ReturnType<typeof useAudit>['practice'] }

/** Hands the answer from the server to the drafts, which keep it from here on. */
function OpenAnswer({ place, practice, audit, ...rest }: OpenAnswerProps) {
  const drafts = useDrafts()
  const check = useCheck(practice)
  const { data: answer } = useQuery(answerQuery(place, audit.answers))
  const draft = useAnswerDraft(place)

  useEffect(() => drafts.open(place, answer, check), [drafts, place, answer, check])
  useEffect(() => () => drafts.sendAll(), [drafts])

  return draft ? <CriterionForm place={place} draft={draft} audit={audit} {...rest} /> : null
}

