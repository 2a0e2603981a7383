import type { Wire } from '../../lib/api'

/** Who will see one's own view, said wherever one is given. */
export function whoSeesView({ spread }: Pick<Wire['AskedView'], 'spread'>): string {
  return spread
    ? 'Only you see your answer. When the round is closed, the practice sees how far apart the views are, never whose. If all say the same, it is known of each.'
    : 'Only you see your answer. Too few are asked to show how far apart the views are, so you talk together instead.'
}

/** What "We are not sure" is for one person. */
export const notSureWords = 'I am not sure'
