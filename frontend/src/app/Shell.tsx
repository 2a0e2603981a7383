import { useQuery } from '@tanstack/react-query'
import { Suspense, useLayoutEffect } from 'react'
import { Link, Outlet, ScrollRestoration, useLocation, useMatch, useNavigate } from 'react-router'
import { Footer } from '../components/Footer/Footer'
import { Header } from '../components/Header/Header'
import { Loading } from '../components/Loading/Loading'
import { Pause } from '../components/Pause/Pause'
import { usePause } from '../components/Pause/PauseContext'
import { addresses } from '../lib/addresses'
import { sessionQuery } from '../lib/requests/session'
import { DraftsProvider } from '../features/audit/DraftsProvider'
import { useDrafts } from '../features/audit/DraftsContext'
import { useSignOut } from '../features/sign-out/useSignOut'

function PracticeLinks({ practiceId }: { practiceId: string }) {
  return (
    <nav aria-label="Your practice" className="dw-header__links">
      <Link to={addresses.practice(practiceId)}>Start</Link>
      <Link to={addresses.settings(practiceId)}>Practice details</Link>
    </nav>
  )
}

function AppHeader() {
  const { pause } = usePause()
  const { data: session } = useQuery(sessionQuery)
  const drafts = useDrafts()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const practiceId = useMatch('/practices/:practiceId/*')?.params.practiceId
  const hat = session?.hats.find((candidate) => candidate.practiceId === practiceId && practiceId !== undefined)
  const running = useMatch('/operator/*') !== null && session?.person
  return (
    <Header
      home={addresses.home}
      place={running ? 'Running Doorway' : hat?.place}
      person={session?.person?.name}
      account={addresses.account}
      onPause={pause}
      onSignOut={() => (drafts.hasUnsent() ? navigate(addresses.signOut) : signOut.mutate())}
    >
      {hat && <PracticeLinks practiceId={hat.practiceId} />}
    </Header>
  )
}

function Frame() {
  const { pathname } = useLocation()

  // On navigation the focus is let go here, before the new page's heading takes it.
  useLayoutEffect(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }, [pathname])

  return (
    <div className="dw-frame">
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <AppHeader />
      <main className="nhsuk-width-container dw-main" id="main" tabIndex={-1}>
        {/* The key shows the waiting words at once on a new page, instead of the old page. */}
        <Suspense key={pathname} fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
    </div>
  )
}

/** What surrounds every page. */
export function Shell() {
  return (
    <Pause>
      <DraftsProvider>
        <Frame />
      </DraftsProvider>
      <ScrollRestoration />
    </Pause>
  )
}
