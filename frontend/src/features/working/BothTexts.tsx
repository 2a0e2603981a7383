import type { Wire } from '../../lib/api'
import { partsOf } from './parts'
import type { CriterionForm } from './useCriterionForm'
import { WordDifference } from './WordDifference'

/** Somebody else saved this criterion meanwhile. Both texts stay on the page until the writer saves. */
export function BothTexts({ form, draft }: { form: CriterionForm; draft: Wire['Draft'] }) {
  const { meeting } = form
  const theirs = meeting && new Map(partsOf(meeting.theirs.now, draft).map(({ name, text }) => [name, text]))
  const different = meeting ? partsOf(meeting.mineInWords, draft).filter(({ name, text }) => theirs?.get(name) !== text) : []
  return (
    <div role="status">
      {meeting && (
        <section className="dw-two" aria-labelledby="both-texts">
          <h2 className="nhsuk-heading-m" id="both-texts">
            Somebody else saved this while you were writing
          </h2>
          <p>
            Nothing is lost, and nothing of yours is saved yet. Where you changed nothing, their words stand in the form now. Look at
            what differs, choose, then save.
          </p>
          {different.map(({ name, text, field }) => (
            <section key={name}>
              <h3 className="nhsuk-heading-s">{name}</h3>
              <WordDifference before={theirs?.get(name) ?? ''} now={text} names={['Theirs', 'Yours']} />
              {field && <Choice form={form} field={field} theirs={theirs?.get(name) ?? ''} mine={text} name={name} />}
            </section>
          ))}
          {different.length === 0 && <p>Your words and theirs are the same.</p>}
        </section>
      )}
    </div>
  )
}

function Choice({ form, field, theirs, mine, name }: { form: CriterionForm; field: string; theirs: string; mine: string; name: string }) {
  const usesTheirs = form.texts[field] === theirs
  return (
    <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" onClick={() => form.put({ [field]: usesTheirs ? mine : theirs })}>
      {usesTheirs ? 'Use yours again' : 'Use theirs'}
      <span className="nhsuk-u-visually-hidden">: {name}</span>
    </button>
  )
}
