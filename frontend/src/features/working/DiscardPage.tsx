import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useDiscardDraft } from './requests'

/** Puts a draft away, after saying what that means. */
export function DiscardPage() {
  const { groupId = '', draftId = '' } = useParams()
  const discard = useDiscardDraft(groupId, draftId)
  const errors = useProblems(discard.error)
  const navigate = useNavigate()
  const draft = addresses.draft(groupId, draftId)
  return (
    <Page title="Put the draft away" before={<Back to={draft}>The draft</Back>}>
      <ErrorSummary errors={errors} />
      <p>
        Nobody can change this draft any more after that. Its words stay, and everybody in the group can read them.
        Then your group can start another.
      </p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button"
          type="button"
          disabled={discard.isPending}
          onClick={() => discard.mutate(undefined, { onSuccess: () => navigate(addresses.working(groupId), { state: { told: 'The draft is put away.' } }) })}
        >
          Put it away
        </button>
        <Link to={draft}>Keep working on it</Link>
      </div>
    </Page>
  )
}
