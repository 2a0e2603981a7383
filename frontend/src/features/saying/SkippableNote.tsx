import { Link } from 'react-router'

/** What a page of the group may bring up, said before everything else on it, so that it can be skipped. */
export function SkippableNote({ words, skipTo }: { words: string; skipTo: string }) {
  if (words === '') return null
  return (
    <div className="dw-content-note" role="note" aria-label="Content note">
      <p>
        <b>Content note.</b> {words} You do not have to read it. <Link to={skipTo}>Skip this</Link>
      </p>
    </div>
  )
}
