import type { Wire } from '../../lib/api'

/** How a criterion has to do with a statement from outside. */
export const relationWords: Record<Wire['CrosswalkRow']['relation'], string> = {
  equal: 'Asks the same',
  part: 'Asks a part of it',
  related: 'Has to do with it',
}
