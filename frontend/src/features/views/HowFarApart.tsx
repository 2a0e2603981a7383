import { SpreadPicture } from '../../components/SpreadPicture/SpreadPicture'
import type { Spread } from '../../components/SpreadPicture/spreadWords'
import type { Wire } from '../../lib/api'
import { OwnMark } from './MyViewsList'

interface HowFarApartProps {
  item: Wire['AgreeItem']
  set: Wire['CriteriaSet']
  labels: string[]
}

/** How colleagues see one criterion, and a question to talk about. */
export function HowFarApart({ item: { spread, question, own }, set, labels }: HowFarApartProps) {
  const beside = own?.choice === 'level' && own.level !== null ? { level: own.level, name: 'your view' } : undefined
  return (
    <>
      <section aria-labelledby="how-far-apart">
        <h2 className="nhsuk-heading-m" id="how-far-apart">
          How colleagues see it
        </h2>
        {spread ? (
          <>
            <SpreadPicture spread={spread} labels={labels} beside={beside} />
            <AsTable spread={spread} labels={labels} />
          </>
        ) : (
          <p>Too few chose a level to show how far apart the views are. Talk about it together.</p>
        )}
        {own && (
          <p className="dw-own-view">
            Your own view: <OwnMark view={own} scale={set.scale} />
          </p>
        )}
      </section>
      {question && (
        <section className="dw-why" aria-labelledby="talk-about">
          <h2 className="dw-why__title" id="talk-about">
            To talk about
          </h2>
          <p className="dw-why__text">{question}</p>
        </section>
      )}
    </>
  )
}

function AsTable({ spread, labels }: { spread: Spread; labels: string[] }) {
  const rows = [
    { name: 'Lowest', level: spread.lowest },
    { name: 'Most said', level: spread.most },
    { name: 'Highest', level: spread.highest },
  ]
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">The same as a table</span>
      </summary>
      <div className="nhsuk-details__text">
        <table className="nhsuk-table dw-table">
          <caption className="nhsuk-u-visually-hidden">How colleagues see it</caption>
          <tbody>
            {rows.map(({ name, level }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{level === null ? 'No level was said most' : labels[level]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
