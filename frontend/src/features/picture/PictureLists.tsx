import { More } from '../../components/More/More'
import type { Wire } from '../../lib/api'
import { shortCount } from './pictureWords'

/** How many of a list are shown before the rest folds. */
const atFirst = 5

/** The suggested actions that many practices took on. */
export function PictureActions({ actions }: { actions: Wire['PictureAction'][] }) {
  return (
    <section aria-labelledby="actions" className="dw-section">
      <h2 className="nhsuk-heading-m" id="actions">
        What practices do
      </h2>
      {actions.length === 0 ? (
        <p>No suggested action was chosen by enough practices to be shown.</p>
      ) : (
        <More first={atFirst} className="dw-standings">
          {actions.map(({ id, text, domainTitle, criterionTitle, chosen, done }) => (
            <li className="dw-standing" key={id}>
              <p>{text}</p>
              <p className="dw-small">
                {domainTitle}: {criterionTitle}
              </p>
              <p className="dw-small">
                Chose it: <b>{shortCount(chosen)}</b>. Have done it: <b>{shortCount(done)}</b>.
              </p>
            </li>
          ))}
        </More>
      )}
    </section>
  )
}

/** What many practices are not sure about: where a question, clearer words or an example would help. */
export function PictureNotSure({ notSure }: { notSure: Wire['PictureNotSure'][] }) {
  return (
    <section aria-labelledby="not-sure" className="dw-section">
      <h2 className="nhsuk-heading-m" id="not-sure">
        What practices are most often not sure about
      </h2>
      {notSure.length === 0 ? (
        <p>There is nothing that enough practices are not sure about.</p>
      ) : (
        <More first={atFirst} className="dw-standings">
          {notSure.map(({ criterionId, title, statement, count }) => (
            <li className="dw-standing" key={criterionId}>
              <p>
                <b>{title}</b>
              </p>
              <p>{statement}</p>
              <p className="dw-small">
                Not sure: <b>{shortCount(count)}</b>
              </p>
            </li>
          ))}
        </More>
      )}
    </section>
  )
}
