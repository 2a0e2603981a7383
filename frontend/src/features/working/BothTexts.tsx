import { useEffect, useRef } from 'react'
import type { Wire } from '../../lib/api'
import { differing, partOf, wordsIn, type Choices, type Filled, type Texts } from './form'
import { partsOf } from './parts'
import type { CriterionForm, Meeting } from './useCriterionForm'
import { WordDifference } from './WordDifference'
import { kindWords } from './words'

/** Somebody else saved this criterion meanwhile. Both texts stay on the page until the writer saves. */
export function BothTexts({ form, draft }: { form: CriterionForm; draft: Wire['Draft'] }) {
  return form.meeting ? <Both form={form} draft={draft} meeting={form.meeting} /> : null
}

interface BothProps {
  form: CriterionForm
  draft: Wire['Draft']
  meeting: Meeting
}

function Both({ form, draft, meeting }: BothProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [meeting])
  const theirs = new Map(partsIn(meeting.theirs, draft).map(({ field, text }) => [field, text]))
  const different = partsIn(meeting.mine, draft).filter(({ field }) => meeting.both.includes(field))
  return (
    <section className="dw-notice" aria-labelledby="both-texts">
      <h2 className="dw-notice__title" id="both-texts" ref={heading} tabIndex={-1}>
        Somebody else saved this while you were writing
      </h2>
      <p>
        Nothing is lost, and nothing of yours is saved yet. Where you changed nothing, their words stand in the form now.
        {meeting.retired && ' They say that it is no longer asked; if you save, it is asked again.'}
      </p>
      <p>{different.length === 0 ? 'You changed different things. Look through it, then save.' : 'Here you both changed something. Choose, then save.'}</p>
      {different.map(({ name, field, text }) => (
        <section key={field}>
          <h3 className="nhsuk-heading-s">{name}</h3>
          <WordDifference before={theirs.get(field) ?? ''} now={text} names={['Theirs', 'Yours']} alike />
          <Choice form={form} field={field} meeting={meeting} name={name} />
        </section>
      ))}
    </section>
  )
}

/** All that a filling of the form says, each with its name. */
function partsIn(filled: Filled, draft: Wire['Draft']) {
  const { kind } = filled as unknown as Choices
  return [
    ...partsOf(wordsIn(filled as Texts, filled as unknown as Choices), draft),
    { name: 'What kind of change it is', text: kindWords[kind], field: 'kind' },
    { name: 'Why', text: filled.why as string, field: 'why' },
  ]
}

function Choice({ form, field, meeting, name }: { form: CriterionForm; field: string; meeting: Meeting; name: string }) {
  const theirs = partOf(meeting.theirs, [field])
  const usesTheirs = differing(theirs, form.filled).length === 0
  return (
    <p>
      <strong>In the form: {usesTheirs ? 'theirs' : 'yours'}.</strong>{' '}
      <button className="dw-link-button" type="button" onClick={() => form.put(usesTheirs ? partOf(meeting.mine, [field]) : theirs)}>
        {usesTheirs ? 'Use yours again' : 'Use theirs'}
        <span className="nhsuk-u-visually-hidden">: {name}</span>
      </button>
    </p>
  )
}
