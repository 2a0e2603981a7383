import type { Wire } from '../../lib/api'

type Suggestion = Wire['GroupSuggestion']

/** What else would say the same kind of thing of the same answer, or of the same practice: of several messages it could tell that several people spoke. */
export function AlsoWaiting({ suggestion, waiting }: { suggestion: Suggestion; waiting: Suggestion[] }) {
  const same = waiting.filter(
    ({ id, practiceId, criterionId, kind }) =>
      id !== suggestion.id && practiceId === suggestion.practiceId && criterionId === suggestion.criterionId && kind === suggestion.kind,
  )
  if (same.length === 0) return null
  return (
    <section className="nhsuk-inset-text" aria-label="What else waits">
      <p>
        More waits for this practice about the same. From several messages it could tell that several of you spoke. You can put
        all of it in this one, and leave the rest unsent:
      </p>
      {same.map(({ id, words }) => (
        <p className="dw-own-words" key={id}>
          {words || 'Nothing was written.'}
        </p>
      ))}
    </section>
  )
}
