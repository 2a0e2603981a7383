import type { Wire } from '../../lib/api'
import { SharedAs } from './SharedAs'

/** What a shared conversation will be, while nobody has seen it, and where the practice will read it. */
export function SharedToCome({ shared, set }: { shared: Wire['Shared']; set: Wire['CriteriaSet'] }) {
  return (
    <>
      <SharedAs shared={shared} set={set} day="The day on which you confirm it will stand here." />
      <p>
        The practice’s lead can read it on a page of its own, exactly like this. Where the practice compares, its own
        answers stand beside your lines.
      </p>
    </>
  )
}
