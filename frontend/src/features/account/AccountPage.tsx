import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Notice } from '../../components/Notice/Notice'
import { Page } from '../../components/Page/Page'
import { ProviderReturn } from '../../components/ProviderReturn/ProviderReturn'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { accountQuery } from '../../lib/requests/account'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { Fact, Facts } from './Facts'
import { MyRoles } from './MyRoles'
import { ownReviewsQuery, ownSuggestionsQuery } from './ownReviews'
import { ownEndorsementsQuery, ownPositionsQuery, ownWordsQuery } from './ownWords'

/** Everything about oneself on one page; each change has a page of its own. */
export function AccountPage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  return (
    <Page title="Your account">
      <Told />
      <ProviderReturn />
      {account.eraseOn && <Erasing on={account.eraseOn} />}
      <Facts title="About you">
        <Fact name="Name" value={account.name} to={addresses.accountName} change="Change" />
        <Fact name="E-mail address" value={emailInWords(account)} to={addresses.accountEmail} change={account.email ? 'Change' : 'Add'} />
        <Fact
          name="Messages"
          value={account.contact === 'email' ? 'By e-mail' : 'Not at all'}
          to={addresses.accountContact}
          change="Change"
        />
        <Fact name="Reminders" value={account.reminders === 'on' ? 'On' : 'Off'} to={addresses.accountReminders} change="Change" />
      </Facts>
      <SigningIn account={account} />
      <MyRoles />
      <YourThings account={account} />
    </Page>
  )
}

function Erasing({ on }: { on: string }) {
  return (
    <Notice title="Your account will be erased">
      {`You asked for this. It happens on ${dayOf(on)}. Until then you can think better of it, below.`}
    </Notice>
  )
}

function emailInWords({ email, emailConfirmed }: Wire['Account']): string {
  if (email === '') return 'None'
  return emailConfirmed ? email : `${email} (not confirmed yet: open the link in the message that we sent there)`
}

function SigningIn({ account }: { account: Wire['Account'] }) {
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  return (
    <Facts title="Signing in">
      <Fact name="Sign-in name" value={account.signInName} to={addresses.accountSignInName} change="Change" />
      <Fact
        name="Password"
        value={account.hasPassword ? 'Only you know it' : 'None'}
        to={addresses.accountPassword}
        change={account.hasPassword ? 'Change' : 'More'}
      />
      <Fact
        name="Second step"
        value={account.secondFactor ? 'A code from your app' : 'None'}
        to={addresses.accountFactor}
        change={account.secondFactor ? 'Change' : 'Set up'}
      />
      {account.secondFactor && (
        <Fact
          name="Recovery codes"
          value={`${account.recoveryCodesLeft} left`}
          to={addresses.accountRecovery}
          change="Make new ones"
        />
      )}
      {(ways.provider || account.provider) && (
        <Fact
          name="Organisation’s account"
          value={account.provider ? `Linked with ${account.provider}` : 'Not linked'}
          to={addresses.accountProvider}
          change={account.provider ? 'Change' : 'Link'}
        />
      )}
      <Fact name="Signed in" value="On this device, and perhaps on others" to={addresses.accountSessions} change="Show all" />
    </Facts>
  )
}

function anything(lists: { data: unknown[] }[]): boolean {
  return lists.some(({ data }) => data.length > 0)
}

function YourThings({ account }: { account: Wire['Account'] }) {
  const said = useSuspenseQueries({
    queries: [ownWordsQuery, ownPositionsQuery, ownReviewsQuery, ownSuggestionsQuery, ownEndorsementsQuery],
    combine: anything,
  })
  return (
    <Facts title="What is kept about you">
      <Fact name="A copy" value="Everything that Doorway keeps about you, as a file">
        <a href={addresses.accountExport} download="doorway-about-me.json">
          Download<span className="nhsuk-u-visually-hidden"> everything that is kept about you</span>
        </a>
      </Fact>
      {said && <Fact name="Your words" value="What you said in a group, also in one that you left" to={addresses.accountWords} change="See or take back" />}
      <Fact
        name="Erasing"
        value={account.eraseOn ? `Will be erased on ${dayOf(account.eraseOn)}` : 'You can ask for your account to be erased'}
        to={addresses.accountErase}
        change={account.eraseOn ? 'Keep my account' : 'Ask for it'}
      />
    </Facts>
  )
}
