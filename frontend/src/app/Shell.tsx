import { Suspense, useLayoutEffect } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { Footer } from '../components/Footer/Footer'
import { Loading } from '../components/Loading/Loading'
import { Pause } from '../components/Pause/Pause'
import { DraftsProvider } from '../features/audit/DraftsProvider'
import { PlacementDraftsProvider } from '../features/placement/PlacementDraftsProvider'
import { AppHeader } from './AppHeader'
import { Invented } from './Invented'

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
