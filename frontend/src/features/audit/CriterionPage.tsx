import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useParams } from 'react-router'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import type { Wire } from '../../lib/api'
import { usePracticeRole, type PracticeRole } from '../../lib/practiceRole'
import { Problem } from '../../lib/problem'
import { answerQuery } from './answerQuery'
import { CriterionForm } from './CriterionForm'
import { CriterionRead } from './CriterionRead'
import { useDrafts } from './DraftsContext'
import { questionPlace } from './questions'
import { isUnsent, tryAgain } from './saving'
import { useAnswerDraft } from './useAnswerDraft'
import { useAudit } from './useAudit'
import { useCheck } from './useCheck'

/** A member walks through the domains that they were asked for: the progress of a draft names no others to them. */
function placeFor(role: PracticeRole, audit: Wire['Audit'], set: Wire['CriteriaSet'], criterionId: string) {
  if (role === 'member' && audit.state === 'draft')
    return questionPlace(set, audit.form, criterionId, audit.progress.map(({ domain }) => domain))
  return questionPlace(set, audit.form, criterionId) ?? questionPlace(set, 'full', criterionId)
}

/** One criterion, one page. */
export function CriterionPage() {
  const { practiceId, auditId, audit, practice, set } = useAudit()
  const { criterionId = '' } = useParams()
  const role = usePracticeRole(practiceId)
  const question = placeFor(role, audit, set, criterionId)
  const place = useMemo(() => ({ practiceId, auditId, criterionId }), [practiceId, auditId, criterionId])
  const draft = useAnswerDraft(place)
  // Somebody who is not asked any more still finds what they wrote while they were.
  const left = draft && isUnsent(draft) ? questionPlace(set, 'full', criterionId) : undefined
  const toRead = audit.state === 'draft' ? left : question

  if (question && audit.state === 'draft')
    return <OpenAnswer key={criterionId} place={place} question={question} audit={audit} practice={practice} set={set} />
  if (toRead) return <CriterionRead place={place} question={toRead} audit={audit} set={set} />
  return <ServiceProblem error={new Problem(404, 'not_found', '')} />
}

type OpenAnswerProps = Omit<Parameters<typeof CriterionForm>[0], 'draft'> & { practice: ReturnType<typeof useAudit>['practice'] }

/** Hands the answer from the server to the drafts, which keep it from here on. */
function OpenAnswer({ place, practice, audit, ...rest }: OpenAnswerProps) {
  const drafts = useDrafts()
  const check = useCheck(practice)
  const { data: answer } = useQuery(answerQuery(place, audit.answers))
  const draft = useAnswerDraft(place)

  useEffect(() => drafts.open(place, answer, check), [drafts, place, answer, check])
  useEffect(() => drafts.change(place, tryAgain, 'now'), [drafts, place])
  useEffect(() => () => drafts.sendAll(), [drafts])

  return draft ? <CriterionForm place={place} draft={draft} audit={audit} {...rest} /> : null
}

