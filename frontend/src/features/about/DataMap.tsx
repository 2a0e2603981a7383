import { useSuspenseQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { dataMapQuery } from '../../lib/requests/dataMap'

type Table = Wire['DataMap']['tables'][number]

/** Everything that is kept, as the tables of the database say it themselves: first what is about people. */
export function DataMap() {
  const { data: map } = useSuspenseQuery(dataMapQuery)
  const personal = map.tables.filter(isPersonal)
  const other = map.tables.filter((table) => !isPersonal(table))
  return (
    <>
      <section aria-labelledby="about-people">
        <h2 className="nhsuk-heading-m dw-section" id="about-people">
          Everything that is kept about people
        </h2>
        <p>This list is made from Doorway itself, so it leaves nothing out. Open one to see each thing that is in it.</p>
        {personal.map((table) => (
          <Kept key={table.name} table={table} />
        ))}
      </section>
      {other.length > 0 && (
        <section aria-labelledby="about-nobody">
          <h2 className="nhsuk-heading-m dw-section" id="about-nobody">
            What is kept and is about nobody
          </h2>
          {other.map((table) => (
            <Kept key={table.name} table={table} />
          ))}
        </section>
      )}
    </>
  )
}

function isPersonal({ columns }: Table): boolean {
  return columns.some(({ personal }) => personal)
}

function Kept({ table }: { table: Table }) {
  return (
    <details className="nhsuk-details dw-kept">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{table.what.replace(/\.$/, '')}</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          <b>How long:</b> {table.kept}.
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {table.columns.map(({ name, what, personal }) => (
            <li key={name}>
              {what}
              {personal && <span className="dw-kept__personal"> about a person</span>}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
