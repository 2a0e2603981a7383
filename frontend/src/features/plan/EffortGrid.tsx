import { effortWords, openActions } from '../../lib/actions'
import type { Wire } from '../../lib/api'

interface EffortGridProps {
  actions: Wire['Action'][]
  set: Wire['CriteriaSet']
}

const columns = [
  { name: 'Less work', efforts: ['low', ''] },
  { name: 'More work', efforts: ['medium', 'high'] },
]

/**
 * Two by two: effort against whether the criterion is essential, which stands for
 * the benefit, since the expected benefit itself is in the practice's own words.
 * It is a table, so it is its own data table.
 */
export function EffortGrid({ actions, set }: EffortGridProps) {
  const open = openActions(actions)
  if (open.length < 2) return null
  const essential = new Set(set.criteria.filter((criterion) => criterion.essential).map(({ id }) => id))
  const rows = [
    { name: 'For an essential criterion', actions: open.filter(({ criterionId }) => essential.has(criterionId)) },
    { name: 'For another criterion, or your own', actions: open.filter(({ criterionId }) => !essential.has(criterionId)) },
  ]
  return (
    <section aria-labelledby="grid" className="dw-section">
      <h2 className="nhsuk-heading-m" id="grid">
        Where to begin
      </h2>
      <p>What is essential and little work comes first.</p>
      <div className="dw-scroll" role="region" aria-label="Your actions by effort and by what they are for" tabIndex={0}>
        <table className="dw-grid">
          <caption className="nhsuk-u-visually-hidden">Your actions by effort and by what they are for</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ name }) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {columns.map(({ name, efforts }) => (
                  <td key={name}>
                    <Cell actions={row.actions.filter(({ effort }) => efforts.includes(effort))} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Cell({ actions }: { actions: Wire['Action'][] }) {
  if (actions.length === 0) return <span className="dw-small">None</span>
  return (
    <ul>
      {actions.map(({ id, what, effort }) => (
        <li key={id} className="dw-own-words">
          {what} <span className="dw-small">({effort ? `${effortWords[effort].toLowerCase()} effort` : 'effort not said'})</span>
        </li>
      ))}
    </ul>
  )
}
