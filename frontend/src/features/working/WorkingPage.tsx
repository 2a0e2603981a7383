import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { groupQuery } from '../../lib/requests/group'
import { draftsQuery, useStartDraft } from './requests'
import { stateWords } from './words'

/** The drafts of the group: the one that is worked on, and those before. */
export function WorkingPage() {
  const { groupId = '' } = useParams()
  const { data: group } = useSuspenseQuery(groupQuery(groupId))
  const { data: drafts } = useSuspenseQuery(draftsQuery(groupId))
  const open = drafts.filter(({ state }) => state === 'draft' || state === 'in_review')
  const closed = drafts.filter((draft) => !open.includes(draft))
  const sets = [...new Set(group.criteria.map(({ setId }) => setId))]
  const free = sets.filter((setId) => open.every((draft) => draft.setId !== setId))
  return (
    <Page title="Working on the criteria" before={<Back to={addresses.group(groupId)}>Your group</Back>}>
      <Told />
      <p>
        A draft is where your group tries out other words. Practices do not see it. Nothing changes for them until the
        group has decided and a facilitator publishes it.
      </p>
      {open.length > 0 && <Drafts groupId={groupId} drafts={open} />}
      {free.map((setId) => (
        <StartDraft key={setId} groupId={groupId} versions={group.criteria.filter((version) => version.setId === setId)} />
      ))}
      {closed.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m dw-section">Earlier drafts</h2>
          <Drafts groupId={groupId} drafts={closed} />
        </>
      )}
    </Page>
  )
}

function Drafts({ groupId, drafts }: { groupId: string; drafts: Wire['DraftSummary'][] }) {
  return (
    <ul className="dw-doors">
      {drafts.map((draft) => (
        <li className="dw-door" key={draft.id}>
          <Link to={addresses.draft(groupId, draft.id)}>Draft of version {draft.number}</Link>
          <span>
            {draft.title}. {stateWords[draft.state]}.
          </span>
        </li>
      ))}
    </ul>
  )
}

function StartDraft({ groupId, versions }: { groupId: string; versions: Wire['CriteriaVersion'][] }) {
  const start = useStartDraft(groupId)
  const errors = useProblems(start.error)
  const navigate = useNavigate()
  const [version] = versions
  if (!version) return null
  return (
    <>
      <ErrorSummary errors={errors} />
      <Empty title="Your draft will be here">
        <p>It begins with the words of {version.title} as they are now. Then anybody in the group can change them, one criterion at a time.</p>
        <button
          className="nhsuk-button"
          type="button"
          disabled={start.isPending}
          onClick={() => start.mutate(version.setId, { onSuccess: ({ about }) => navigate(addresses.draft(groupId, about.id)) })}
        >
          Start a draft
        </button>
        <p>
          <Link to={addresses.importDraft(groupId, version.setId)}>Begin with a file instead</Link>
        </p>
      </Empty>
    </>
  )
}
