import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { draftCriterionQuery, usePutBack } from './requests'

/** Makes a criterion again as the version before has it; one that is new goes. */
export function PutBackPage() {
  const { groupId = '', draftId = '', criterionId = '' } = useParams()
  const { data } = useSuspenseQuery(draftCriterionQuery(groupId, draftId, criterionId))
  const putBack = usePutBack(groupId, draftId, criterionId)
  const errors = useProblems(putBack.error)
  const navigate = useNavigate()
  const page = addresses.draftCriterion(groupId, draftId, criterionId)
  const title = data.before ? 'Put it back as it was' : 'Take it out of the draft'

  function confirm() {
    putBack.mutate(data.version, {
      onSuccess: () => navigate(addresses.draft(groupId, draftId), { state: { told: data.before ? 'It is as it was before.' : 'It is out of the draft.' } }),
    })
  }

  return (
    <Page title={title} caption={criterionId} before={<Back to={page}>The criterion in the draft</Back>}>
      <ErrorSummary errors={errors} />
      <p>
        {data.before
          ? `“${data.before.title}” will say again what it says in the version before. What the draft says of it now, and why, goes.`
          : `“${data.now.title}” goes from the draft, with all its words. What it was split from or made of comes back as it was.`}
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={putBack.isPending} onClick={confirm}>
          {title}
        </button>
        <Link to={page}>Leave it as it is</Link>
      </div>
    </Page>
  )
}
