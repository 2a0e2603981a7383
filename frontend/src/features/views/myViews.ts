import type { Wire } from '../../lib/api'

type Asked = Wire['AskedView']

function given({ views }: Asked): Set<string> {
  return new Set(views.filter(({ choice }) => choice !== '').map(({ criterionId }) => criterionId))
}

/** How many questions have one's own view. */
export function countGiven(asked: Asked): number {
  const all = given(asked)
  return asked.criteria.filter((id) => all.has(id)).length
}

/** The first question without one's own view; undefined when all have one. */
export function nextWithout(asked: Asked): string | undefined {
  const all = given(asked)
  return asked.criteria.find((id) => !all.has(id))
}

/** How far one is, for a list of what one was asked. */
export function howFar(asked: Asked): string {
  const done = countGiven(asked)
  const total = asked.criteria.length
  if (done === total) return 'Done, thank you'
  return done === 0 ? `${total} ${total === 1 ? 'question' : 'questions'}` : `${done} of ${total} given`
}
