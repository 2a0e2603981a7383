import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { groupViewInWords } from './words'

/** How the group sees an answer, as it was sent to the practice. */
export function GroupSays({ message: { view, words, saidOn } }: { message: Wire['PracticeMessage'] }) {
  return (
    <div className="dw-group-says">
      <p className="dw-group-says__view">{groupViewInWords(view)}</p>
      <p className="dw-own-words">{words}</p>
      <p className="dw-small">Sent to the practice as the group’s, {dateInWords(saidOn)}</p>
    </div>
  )
}
