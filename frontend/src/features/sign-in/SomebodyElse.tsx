import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useCover } from '../../components/Pause/useCover'
import { addresses } from '../../lib/addresses'
import { SignInDialog } from './SignInDialog'

/** In front of a page that somebody else had left open. It is kept for them, and says nothing of them. */
export function SomebodyElse({ name }: { name: string }) {
  const heading = useCover('Doorway')
  const { pathname } = useLocation()

  useEffect(
    () => () => {
      // A full page load forgets everything of theirs that is held in memory.
      if (window.location.pathname !== pathname) window.location.reload()
    },
    [pathname],
  )

  return (
    <div className="dw-page">
      <div className="dw-page__main">
        <h1 className="nhsuk-heading-l dw-page__heading" tabIndex={-1} ref={heading}>
          You are signed in as {name}
        </h1>
        <p>Somebody else had left a page open here. It is kept for them, out of sight.</p>
        <p>
          <a href={addresses.home}>Go to your own start page</a>. What they had not saved yet is then lost.
        </p>
        <p>If the page is yours, sign in to go on where you were.</p>
        <SignInDialog secondary />
      </div>
    </div>
  )
}
