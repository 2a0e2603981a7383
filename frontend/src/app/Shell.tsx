import { useQuery } from '@tanstack/react-query'
import { Suspense, useLayoutEffect } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { Footer } from '../components/Footer/Footer'
import { Loading } from '../components/Loading/Loading'
import { Pause } from '../components/Pause/Pause'
import { DraftsProvider } from '../features/audit/DraftsProvider'
import { PlacementDraftsProvider } from '../features/placement/PlacementDraftsProvider'
import { sessionQuery } from '../lib/requests/session'
import { AppHeader } from './AppHeader'

/** What a demonstration over all of England says on every page, so that nobody takes its answers for real. */
function Invented() {
  const { data: session } = useQuery(sessionQuery)
  if (!session?.invented) return null
  return (
    <aside className="nhsuk-width-container" aria-label="Invented answers">
      <p className="nhsuk-inset-text">
        <strong>Invented answers.</strong> They were made by chance to measure how fast Doorway is. No practice gave them.
      </p>
    </aside>
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
      <Invented />
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
        <PlacementDraftsProvider>
          <Frame />
        </PlacementDraftsProvider>
      </DraftsProvider>
      <ScrollRestoration />
    </Pause>
  )
}
