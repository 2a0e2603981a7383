import { useSuspenseQueries } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link, Navigate, useParams, useSearchParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { usePracticeRole } from '../../lib/practiceRole'
import { practiceQuery } from '../../lib/requests/practice'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'
import { useHandOver } from './useHandOver'

const handedOver: Tells = { told: 'You have handed the practice over. Thank you for what you did.' }

/** What handing over means, and the button that does it, in one step. */
export function HandOverToPage() {
  const { practiceId = '', hatId = '' } = useParams()
  const role = usePracticeRole(practiceId)
  const handOver = useHandOver(practiceId)
  // Whoever does not lead (any more) has nothing to do here: the hand-over itself ends like this.
  const after = role === 'member' ? addresses.practice(practiceId) : addresses.home
  if (role !== 'lead') return <Navigate to={after} replace state={handOver.isIdle ? undefined : handedOver} />
  return <Confirm practiceId={practiceId} hatId={hatId} handOver={handOver} />
}

interface ConfirmProps {
  practiceId: string
  hatId: string
  handOver: ReturnType<typeof useHandOver>
}

function Confirm({ practiceId, hatId, handOver }: ConfirmProps) {
  const [search] = useSearchParams()
  const stay = search.get('stay') !== 'no'
  const [{ data: practice }, { data: people }] = useSuspenseQueries({
    queries: [practiceQuery(practiceId), practicePeopleQuery(practiceId)],
  })
  const errors = useProblems(handOver.error)
  const next = people.find((holder) => holder.hatId === hatId)
  const back = addresses.handOver(practiceId)
  if (!next) return <Navigate to={back} replace />
  return (
    <>
      <BackLink asElement={Link} to={back}>
        Choose again
      </BackLink>
      <Page title="Hand over" heading={`Hand over to ${next.name}?`} caption={practice.shownName}>
        <ErrorSummary errors={errors} />
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>{next.name} becomes the lead, at once.</li>
          <li>
            {stay
              ? 'You become a member: you answer what you are asked, and read what was submitted.'
              : 'You leave: from then on you see nothing of this practice.'}
          </li>
          <li>Every self-assessment, answer and action stays the practice’s, just as it is.</li>
          <li>It is in the trail, and {next.name} is told.</li>
        </ul>
        <p>Only {next.name}, as the new lead, can turn this back.</p>
        <div className="dw-buttons">
          <button
            className="nhsuk-button"
            type="button"
            disabled={handOver.isPending}
            onClick={() => handOver.mutate({ hatId, stay })}
          >
            Hand over now
          </button>
          <Link to={addresses.people(practiceId)}>Not now</Link>
        </div>
      </Page>
    </>
  )
}
