import { useEffect, useRef } from 'react'
import { SignInInPlace } from '../sign-in/SignInInPlace'

/** In front of a page that nobody has used for an hour. The page is kept underneath, out of sight. */
export function Locked({ name }: { name: string }) {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    const title = document.title
    document.title = 'Locked – Doorway'
    heading.current?.focus()
    return () => {
      document.title = title
    }
  }, [])

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
