import type { Wire } from '../../lib/api'

type ForYou =
  | { kind: 'question'; of: Wire['Consultation'] }
  | { kind: 'proposal'; of: Wire['GroupProposal'] }
  | { kind: 'settled'; of: Wire['Contribution'] }
  | { kind: 'draft'; of: Wire['DraftToDecide'] }

/** A page with more would be a list of duties. */
const most = 3

/** One thing of each kind: a question without an answer, a proposal without a position, what became of one's words, a changed draft. */
export function thingsForYou(
  questions: Wire['Consultation'][],
  { proposals, drafts }: Pick<Wire['ToDecide'], 'proposals' | 'drafts'>,
  mine: Wire['Contribution'][],
): ForYou[] {
  const question = questions.find(({ state, answer }) => state === 'open' && answer === '')
  const proposal = proposals.find(({ state, rest, positions }) => state === 'open' && !rest.resting && !positions.some((position) => position.mine))
  const settled = mine.findLast(({ state }) => state === 'changed' || state === 'not_changed')
  const draft = drafts.find(({ changes }) => changes.length > 0)
  const things: (ForYou | undefined)[] = [
    question && { kind: 'question', of: question },
    proposal && { kind: 'proposal', of: proposal },
    settled && { kind: 'settled', of: settled },
    draft && { kind: 'draft', of: draft },
  ]
  return things.filter((thing) => thing !== undefined).slice(0, most)
}
