import { useSuspenseQueries } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { practiceQuery } from '../../lib/requests/practice'
import { claimsQuery } from './claimsQuery'
import { ownClaimInWords } from './ownClaimInWords'
import { useDecideClaim } from './useDecideClaim'

/** Where those who are in a practice say yes to somebody who is to lead it, or a lead says no. */
export function ClaimPage() {
  const { practiceId = '', claimId = '' } = useParams()
  const [{ data: practice }, { data: claims }] = useSuspenseQueries({
    queries: [practiceQuery(practiceId), claimsQuery(practiceId)],
  })
  const claim = claims.find(({ id }) => id === claimId)
  const back = addresses.practice(practiceId)
  if (!claim)
    return (
      <Page title="A new lead" heading="This is decided" caption={practice.shownName}>
        <p>Nothing more has to be done here.</p>
        <p>
          <Link to={back}>Go to the start page</Link>
        </p>
      </Page>
    )
  return (
    <>
      <BackLink asElement={Link} to={back}>
        Start
      </BackLink>
      {claim.self ? (
        <Page title="A new lead" heading="You are to lead your practice" caption={practice.shownName}>
          <p>{ownClaimInWords(claim.effectiveAt)}</p>
        </Page>
      ) : (
        <Page title="A new lead" heading={`${claim.name} is to lead your practice`} caption={practice.shownName}>
          <Decide practiceId={practiceId} claim={claim} />
        </Page>
      )}
    </>
  )
}

function Decide({ practiceId, claim }: { practiceId: string; claim: Wire['Claim'] }) {
  const leads = usePracticeRole(practiceId) === 'lead'
  const decide = useDecideClaim(practiceId)
  const errors = useProblems(decide.error)
  const navigate = useNavigate()
  const day = dayOf(claim.effectiveAt)

  async function say(yes: boolean) {
    if (decide.isPending) return
    const told = yes ? 'Thank you. The new lead can begin now.' : 'Thank you. Nothing changes: the invitation has ended.'
    await decide.mutateAsync({ claimId: claim.id, yes }).then(
      () => navigate(addresses.practice(practiceId), { state: { told } satisfies Tells }),
      () => undefined,
    )
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        The group that looks after Doorway invited {claim.name}, who accepted on {dayOf(claim.madeAt)}. You are asked
        because you know who works at your practice.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>If you say yes, they can begin now.</li>
        {leads && <li>If you say no, they do not become lead.</li>}
        <li>If nobody says anything, they begin on {day}.</li>
      </ul>
      <p>As lead they see your practice’s self-assessments and plan, and look after its people.</p>
      {!leads && (
        <p className="nhsuk-inset-text">
          If you think this is a mistake, do not say yes, and tell your practice’s lead or the group before {day}.
        </p>
      )}
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" onClick={() => void say(true)}>
          Yes, this is right
        </button>
        {leads && (
          <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => void say(false)}>
            No, this is a mistake
          </button>
        )}
        <Link to={addresses.practice(practiceId)}>Not now</Link>
      </div>
    </>
  )
}
