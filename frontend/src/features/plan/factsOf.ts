import { movedWords } from '../../lib/actions'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

/** What there is to say about an action, each with its name. */
export function factsOf(action: Wire['Action'], owner: string): [string, string][] {
  const moved = movedWords(action.moved)
  const named = owner !== '' && owner !== action.ownerPerson ? owner : ''
  const who = [action.ownerRole, action.ownerPerson, named].filter(Boolean).join(', ')
  const all: [string, string][] = [
    ['First step', action.firstStep],
    ['Who', who],
    ['By when', [dateInWords(action.due), moved].filter(Boolean).join(', ')],
    ['How we will know', action.howWeKnow],
    [action.status === 'dropped' ? 'Why we dropped it' : 'What is in the way', action.statusReason],
    ['What shows it', action.evidenceNote],
    ['Done on', dateInWords(action.doneOn)],
  ]
  return all.filter(([, text]) => text !== '')
}
