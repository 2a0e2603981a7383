import { useLayoutEffect } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { Footer } from '../components/Footer/Footer'
import { Header } from '../components/Header/Header'
import { Pause } from '../components/Pause/Pause'
import { usePause } from '../components/Pause/PauseContext'

function Frame() {
  const { pause } = usePause()
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
      <Header home="/" onPause={pause} />
      <main className="nhsuk-width-container dw-main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  )
}

/** What surrounds every page. */
export function Shell() {
  return (
    <Pause>
      <Frame />
      <ScrollRestoration />
    </Pause>
  )
}
