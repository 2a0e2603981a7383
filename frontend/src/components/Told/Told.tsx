import { useLocation } from 'react-router'

/** What the page before this one did, said once on the page that follows it. */
export interface Tells {
  told?: string
}

/** The sentence that the page before left with `navigate(…, { state: { told } })`. Never a name: the browser keeps it. */
export function Told() {
  const { state } = useLocation() as { state: Tells | null }
  return (
    <p role="status" className="dw-told">
      {state?.told}
    </p>
  )
}
