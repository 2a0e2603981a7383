import { useSuspenseQueries } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { Problem } from '../../lib/problem'
import { useDrafts } from '../audit/DraftsContext'
import { askedViewsQuery } from './askedViewsQuery'
import { nextWithout } from './myViews'
import { whatIsShown } from './OpenRound'
import { useCloseRound } from './useCloseRound'
import { viewRoundsQuery } from './viewRoundsQuery'

/** Asks before a round is closed, because it is for good. */
export function CloseRoundPage() {
  const { practiceId = '', auditId = '', roundId = '' } = useParams()
  const [{ data: rounds }, { data: mine }] = useSuspenseQueries({
    queries: [viewRoundsQuery(practiceId, auditId), askedViewsQuery(practiceId)],
  })
  const round = rounds.find(({ id }) => id === roundId)
  if (!round) return <ServiceProblem error={new Problem(404, 'not_found', '')} />
  if (round.closedAt !== null) return <Navigate to={addresses.agree(practiceId, auditId)} replace />
  return <Close practiceId={practiceId} auditId={auditId} round={round} own={mine.find(({ id }) => id === roundId)} />
}

interface CloseProps {
  practiceId: string
  auditId: string
  round: Wire['ViewRound']
  /** One's own views, if one asked oneself. */
  own: Wire['AskedView'] | undefined
}

function Close({ practiceId, auditId, round, own }: CloseProps) {
  const close = useCloseRound(practiceId, auditId, round.id)
  const drafts = useDrafts()
  const errors = useProblems(close.error)
  const navigate = useNavigate()

  function closeIt() {
    drafts.sendAll()
    const told = 'The round is closed. Thank your colleagues, and find an hour to talk.'
    close.mutate(undefined, {
      onSuccess: () => navigate(addresses.agree(practiceId, auditId), { state: { told } satisfies Tells }),
    })
  }

  return (
    <Page title="Close the round" heading="Close the round of views?" caption="Your self-assessment">
      <ErrorSummary errors={errors} />
      <p>
        <strong>A round is closed once and for good.</strong> No view can be given or changed any more, and what you are
        shown is not asked again in this self-assessment. So close it when your colleagues have had their time.
      </p>
      <h2 className="nhsuk-heading-s">What you see then</h2>
      <p>{whatIsShown(round)}</p>
      {own && nextWithout(own) !== undefined && (
        <p className="nhsuk-inset-text">
          You have not given your own view of everything yet. Give it before you see how others see it:{' '}
          <Link to={addresses.views(practiceId, round.id)}>give your own view first</Link>.
        </p>
      )}
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={close.isPending} onClick={closeIt}>
          Close the round
        </button>
        <Link to={addresses.askViews(practiceId, auditId)}>Leave it open</Link>
      </div>
    </Page>
  )
}
