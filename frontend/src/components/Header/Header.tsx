import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Wordmark } from '../Wordmark/Wordmark'

interface HeaderProps {
  /** Where the mark leads. */
  home: string
  /** The practice or group that the page is about. */
  place?: string
  /** The person's own name for themselves. */
  person?: string
  /** Where the name leads: to the person's own account. */
  account?: string
  /** Where somebody with several roles chooses another. */
  roles?: string
  onPause: () => void
  /** Leaves for a page that says nothing: where what is on the page is nobody else's business. */
  onLeave?: () => void
  onSignOut?: () => void
  /** Links to the sections of the practice, if there are any. */
  children?: ReactNode
}

export function Header({ home, place, person, account, roles, onPause, onLeave, onSignOut, children }: HeaderProps) {
  return (
    <header className="dw-header">
      <div className="dw-header__bar">
        <div className="nhsuk-width-container dw-header__row">
          <Link className="dw-header__home" to={home}>
            <Wordmark />
          </Link>
          <div className="dw-header__quick">
            {onLeave && (
              <button className="dw-header__pause dw-header__leave" type="button" onClick={onLeave}>
                Leave<span className="dw-header__more"> this page</span>
              </button>
            )}
            <button className="dw-header__pause" type="button" onClick={onPause}>
              <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
                <path d="M5 3h3.500v14H5zM11.500 3H15v14h-3.500z" />
              </svg>
              Pause
            </button>
          </div>
        </div>
      </div>
      {(place || person) && (
        <div className="dw-header__place">
          <div className="nhsuk-width-container dw-header__row">
            {place && <p className="dw-header__name">{place}</p>}
            {children}
            {person && (
              <p className="dw-header__person">
                {roles && <Link to={roles}>Change role</Link>}
                {account ? <Link to={account}>{person}</Link> : <span>{person}</span>}
                {onSignOut && (
                  <button className="dw-link-button" type="button" onClick={onSignOut}>
                    Sign out
                  </button>
                )}
              </p>
            )}
          </div>
        </div>
      )}
    </header>
  )
}
