import type { Wire } from '../../lib/api'

interface CriterionToReadProps {
  criterion: Wire['Criterion']
  scale: Wire['CriteriaSet']['scale']
}

/** One criterion with an empty box for each answer, for paper. */
export function CriterionToRead({ criterion, scale }: CriterionToReadProps) {
  const answers = [
    ...criterion.levels.map((text, level) => ({ label: scale.levels[level]?.label ?? '', text })),
    { label: scale.notSure.label, text: scale.notSure.prompts },
    { label: scale.doesNotApply.label, text: scale.doesNotApply.needsReason ? 'Say why.' : '' },
  ]
  return (
    <article className="dw-to-read">
      <h3 className="nhsuk-heading-s">{criterion.statement}</h3>
      <p className="dw-small">
        {criterion.id}
        {criterion.essential && (
          <>
            , <b>essential</b>
          </>
        )}
        {criterion.contentNote && <>. {criterion.contentNote}</>}
      </p>
      <p className="dw-to-read__why">{criterion.whyItMatters}</p>
      <ul className="dw-answers">
        {answers.map(({ label, text }) => (
          <li key={label}>
            <b>{label}.</b> {text}
          </li>
        ))}
      </ul>
      <p className="dw-small">What could show it: {criterion.evidenceExamples.join('; ')}.</p>
    </article>
  )
}
