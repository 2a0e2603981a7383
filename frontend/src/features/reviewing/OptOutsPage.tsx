import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { optOutsQuery } from './queries'
import { useOptOut } from './useReviewing'

/** The practices that one left out, to bring one back. */
export function OptOutsPage() {
  const { groupId = '' } = useParams()
  const { data: left } = useSuspenseQuery(optOutsQuery(groupId))
  return (
    <Page
      title="Left out for you"
      heading="Practices left out for you"
      whoSees="Nobody but you sees this: not the practices, not the facilitators."
      before={<Back to={addresses.group(groupId)}>Your group</Back>}
    >
      {left.length === 0 ? (
        <Empty title="Practices that you leave out will be here">
          <p>You can leave a practice out on its page, and where it asks for a conversation. You need not say why.</p>
        </Empty>
      ) : (
        <ul className="dw-rows">
          {left.map((practice) => (
            <Left key={practice.practiceId} groupId={groupId} practice={practice} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function Left({ groupId, practice: { practiceId, name, town } }: { groupId: string; practice: Wire['OptOut'] }) {
  const back = useOptOut(groupId, practiceId, false)
  const errors = useProblems(back.error)
  return (
    <li className="dw-row">
      <ErrorSummary errors={errors} />
      <div>
        <strong>{name}</strong>
        <div className="dw-small">{town}</div>
      </div>
      <div className="dw-row__do">
        <button className="dw-link-button" type="button" disabled={back.isPending} onClick={() => back.mutate(undefined)}>
          Bring back<span className="nhsuk-u-visually-hidden"> {name}</span>
        </button>
      </div>
    </li>
  )
}
