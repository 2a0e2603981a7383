import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { ProviderReturn } from '../../components/ProviderReturn/ProviderReturn'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { practiceQuery } from '../../lib/requests/practice'
import { useConfirming } from '../confirm/useConfirming'
import { useStopErasure } from './useStopErasure'

/** Where a lead asks for the practice's things to be erased, and thinks better of it. */
export function ErasurePage() {
  const { practiceId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  return (
    <>
      <BackLink asElement={Link} to={addresses.settings(practiceId)}>
        Practice details
      </BackLink>
      {practice.eraseOn === null ? <Ask practice={practice} /> : <Stop practice={practice} eraseOn={practice.eraseOn} />}
    </>
  )
}

function Ask({ practice: { id, shownName } }: { practice: Wire['Practice'] }) {
  const client = useQueryClient()
  const ask = useConfirming(
    () => body(api.POST('/practices/{practiceId}/erasure', { params: { path: { practiceId: id }, header: freshKey } })),
    () => client.invalidateQueries({ queryKey: practiceQuery(id).queryKey, exact: true }),
  )
  const errors = useProblems(ask.error)
  return (
    <Page title="Erase everything" heading="Ask for everything to be erased" caption={shownName}>
      <ErrorSummary errors={errors} />
      <ProviderReturn />
      <p className="dw-lead">Nothing is erased today. It is done after 30 days, and until then you can think better of it.</p>
      <h2 className="nhsuk-heading-s">What goes, after 30 days</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Every self-assessment, submitted or not, with its answers and results.</li>
        <li>The action plan, and how it changed.</li>
        <li>Everybody’s role at your practice. Their accounts stay theirs.</li>
      </ul>
      <h2 className="nhsuk-heading-s">What stays</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Your practice’s line in the NHS list of practices.</li>
        <li>The trail: that something was done, and when. It does not say what an answer said.</li>
        <li>Reports that somebody has printed or saved.</li>
      </ul>
      <p>
        Everybody at your practice sees a notice until then. You may want to{' '}
        <a href={addresses.practiceExport(id)} download>
          download everything
        </a>{' '}
        first.
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button nhsuk-button--secondary" type="button" disabled={ask.pending} onClick={() => ask.run(undefined)}>
          Ask for it to be erased
        </button>
        <Link to={addresses.settings(id)}>Keep everything</Link>
      </div>
      {ask.question}
    </Page>
  )
}

function Stop({ practice: { id, shownName }, eraseOn }: { practice: Wire['Practice']; eraseOn: string }) {
  const stop = useStopErasure(id)
  const errors = useProblems(stop.error)
  const navigate = useNavigate()
  const told = 'Everything stays.'
  return (
    <Page title="Erase everything" heading={`Everything will be erased on ${dayOf(eraseOn)}`} caption={shownName}>
      <ErrorSummary errors={errors} />
      <p className="dw-lead">A lead of your practice asked for it. Until that day all stays as it is, and you can go on working.</p>
      <p>If you keep everything, nothing is lost, and you can ask again whenever you like.</p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button"
          type="button"
          disabled={stop.isPending}
          onClick={() =>
            stop.mutate(undefined, {
              onSuccess: () => navigate(addresses.settings(id), { state: { told } satisfies Tells }),
            })
          }
        >
          Keep everything
        </button>
        <a href={addresses.practiceExport(id)} download>
          Download everything
        </a>
      </div>
    </Page>
  )
}
