import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useMatch, useNavigate } from 'react-router'
import { Header } from '../components/Header/Header'
import { usePause } from '../components/Pause/PauseContext'
import { addresses } from '../lib/addresses'
import { standingOf, type Hat } from '../lib/hats'
import { leavePage } from '../lib/leavePage'
import { sessionQuery } from '../lib/requests/session'
import { holdsUnsaved } from '../lib/useLeaveWarning'
import { useDrafts } from '../features/audit/DraftsContext'
import { usePlacementDrafts } from '../features/placement/PlacementDraftsContext'
import { SignOutQuestion } from '../features/sign-out/SignOutQuestion'
import { useSignOut } from '../features/sign-out/useSignOut'

function PracticeLinks({ practiceId, leads }: { practiceId: string; leads: boolean }) {
  return (
    <nav aria-label="Your practice" className="dw-header__links">
      <Link to={addresses.practice(practiceId)}>Start</Link>
      <Link to={addresses.progress(practiceId)}>Progress</Link>
      {leads && <Link to={addresses.people(practiceId)}>People</Link>}
      <Link to={addresses.settings(practiceId)}>Practice details</Link>
    </nav>
  )
}

function GroupLinks({ groupId, facilitates }: { groupId: string; facilitates: boolean }) {
  return (
    <nav aria-label="Your group" className="dw-header__links">
      <Link to={addresses.group(groupId)}>Start</Link>
      {facilitates && (
        <>
          <Link to={addresses.groupPeople(groupId)}>People</Link>
          <Link to={addresses.groupPractices(groupId)}>Practices</Link>
          <Link to={addresses.groupPlacements(groupId)}>Placements</Link>
        </>
      )}
    </nav>
  )
}

/** The roles that open something as of what the server last said: one may have been accepted since this was first drawn. */
function useOpenHats(): Hat[] {
  const { data: session, dataUpdatedAt } = useQuery(sessionQuery)
  const now = new Date(dataUpdatedAt)
  return session?.hats.filter((hat) => standingOf(hat, now) === 'begun') ?? []
}

/** What the address names: the place that the header shows, and the links that belong to it. */
function usePlace() {
  const hats = useOpenHats()
  const practiceId = useMatch('/practices/:practiceId/*')?.params.practiceId
  const groupId = useMatch('/groups/:groupId/*')?.params.groupId
  const placementId = useMatch('/placements/:placementId/*')?.params.placementId
  const running = useMatch('/operator/*') !== null
  const inGroup = hats.filter((hat) => hat.groupId !== '' && hat.groupId === groupId)
  const [group] = inGroup
  const practice = hats.find((hat) => hat.practiceId !== '' && hat.practiceId === practiceId)
  if (practice) {
    const leads = practice.role === 'practice_lead'
    return { name: practice.place, links: <PracticeLinks practiceId={practice.practiceId} leads={leads} /> }
  }
  if (group) {
    const facilitates = inGroup.some(({ role }) => role === 'facilitator')
    return { name: group.place, links: <GroupLinks groupId={group.groupId} facilitates={facilitates} /> }
  }
  // The practice is not named here: the page may be open on a screen in that practice.
  if (hats.some((hat) => hat.placementId !== '' && hat.placementId === placementId)) return { name: 'Your placement' }
  if (running && hats.some(({ role }) => role === 'operator')) return { name: 'Running Doorway' }
  return {}
}

export function AppHeader() {
  const { pause } = usePause()
  const { data: session } = useQuery(sessionQuery)
  const place = usePlace()
  const drafts = [useDrafts(), ...Object.values(usePlacementDrafts())]
  const navigate = useNavigate()
  const signOut = useSignOut()
  const [asking, setAsking] = useState(false)

  function askedOut() {
    if (drafts.some((each) => each.hasUnsent())) void navigate(addresses.signOut)
    else if (holdsUnsaved()) setAsking(true)
    else signOut.mutate(undefined, { onError: () => void navigate(addresses.signOut, { state: { failed: true } }) })
  }

  const quick = [useMatch('/groups/*'), useMatch('/placements/*')].some((match) => match !== null)
  return (
    <>
      <Header
        home={addresses.home}
        place={place.name}
        person={session?.person?.name}
        account={addresses.account}
        roles={session && session.hats.length > 1 ? addresses.home : undefined}
        onPause={pause}
        onLeave={quick ? leavePage : undefined}
        onSignOut={askedOut}
      >
        {place.links}
      </Header>
      {asking && <SignOutQuestion onStay={() => setAsking(false)} />}
    </>
  )
}
