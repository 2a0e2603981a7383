import { useCover } from '../../components/Pause/useCover'
import { SignInInPlace } from '../sign-in/SignInInPlace'

/** In front of a page that nobody has used for an hour. The page is kept underneath, out of sight. */
export function Locked({ name }: { name: string }) {
  const heading = useCover('Locked – Doorway')
  return (
    <div className="dw-page">
      <div className="dw-page__main">
        <h1 className="nhsuk-heading-l dw-page__heading" tabIndex={-1} ref={heading}>
          Doorway is locked
        </h1>
        <p>Nobody had used it for an hour. Your page is kept as it was, with every word on it.</p>
        <p>Sign in as {name} to go on where you were.</p>
        <div className="dw-card">
          <SignInInPlace />
        </div>
      </div>
    </div>
  )
}
