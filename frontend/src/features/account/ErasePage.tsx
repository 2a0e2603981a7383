import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { ProviderReturn } from '../../components/ProviderReturn/ProviderReturn'
import { addresses } from '../../lib/addresses'
import { dayOf } from '../../lib/dates'
import { accountQuery } from '../../lib/requests/account'
import { sessionQuery } from '../../lib/requests/session'
import { BackToAccount } from './ChangePage'
import { askErasure, stopErasure } from './requests'
import { useAccountChange } from './useAccountChange'

export function ErasePage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  return account.eraseOn ? <Stop on={account.eraseOn} /> : <Ask />
}

function Ask() {
  const ask = useAccountChange<void>(askErasure, 'You asked for your account to be erased. You have 30 days to think better of it.')
  const errors = useProblems(ask.error)
  return (
    <Page title="Have your account erased" before={<BackToAccount />}>
      <ErrorSummary errors={errors} />
      <ProviderReturn />
      {ask.question}
      <FirstOfAll />
      <p>Nothing happens for 30 days. Until then everything works as before, and you can change your mind here.</p>
      <h2 className="nhsuk-heading-m">What goes</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Your account: name, sign-in name, password, e-mail address, and how you sign in.</li>
        <li>Your roles. You no longer see the practices and groups that you belong to.</li>
        <li>Your name beside what you did.</li>
        <li>
          In a group, what you said and proposed is withdrawn everywhere, with what practices are told of it. Where you stand on
          proposals, what you endorsed, what you think of practices’ answers and what you suggested to say to them go too.
        </li>
        <li>
          In a group, also your buddy and your log of hours. If you are still to be paid, ask a facilitator to download it first.
        </li>
      </ul>
      <h2 className="nhsuk-heading-m">What stays</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>What a practice wrote together: its answers and its plan, without your name on them.</li>
        <li>
          What a group decided and asked, its criteria, and what it sent to practices, without your name on them. A version that was
          published as agreed stays so.
        </li>
        <li>The record of what was done and when. It no longer leads to you.</li>
        <li>Your name in a text that somebody else typed. Ask the practice, or whoever wrote it in the group, to take it out.</li>
      </ul>
      <p>
        You may want to <a href={addresses.accountExport} download="doorway-about-me.json">download what is kept about you</a>{' '}
        first.
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={ask.pending} onClick={() => ask.run()}>
          Ask for my account to be erased
        </button>
        <Link to={addresses.account}>Keep my account</Link>
      </div>
    </Page>
  )
}

/** What others would be left without, so that it is seen to before. */
function FirstOfAll() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const runs = session.hats.some(({ role }) => role === 'operator')
  const leads = session.hats.some(({ role }) => role === 'practice_lead')
  if (!runs && !leads) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">What to do first</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {runs && <li>If nobody else runs this Doorway, invite another operator. The last one cannot be erased.</li>}
        {leads && (
          <li>If nobody else leads your practice, hand it over to a colleague. Otherwise the group’s facilitator has to find somebody.</li>
        )}
      </ul>
    </>
  )
}

function Stop({ on }: { on: string }) {
  const stop = useAccountChange<void>(stopErasure, 'Your account stays as it is.')
  const errors = useProblems(stop.error)
  return (
    <Page title="Keep your account?" before={<BackToAccount />}>
      <ErrorSummary errors={errors} />
      <ProviderReturn />
      {stop.question}
      <p>You asked for your account to be erased. That happens on {dayOf(on)}, unless you say otherwise here.</p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={stop.pending} onClick={() => stop.run()}>
          Keep my account
        </button>
        <Link to={addresses.account}>Leave it as it is</Link>
      </div>
    </Page>
  )
}
