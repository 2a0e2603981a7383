import { useId, type ReactNode } from 'react'
import type { Wire } from '../../lib/api'
import { questionPlace } from '../audit/questions'

interface FormRowsProps {
  set: Wire['CriteriaSet']
  check: Wire['FormCheck']
}

/** A form row by row: what stands in the way first, then what would change. */
export function FormRows({ set, check: { rows } }: FormRowsProps) {
  const nameOf = ({ criterionId }: Wire['FormRow']) => questionPlace(set, 'full', criterionId)?.name ?? 'About no question'
  const faults = rows.filter(({ outcome }) => outcome === 'fault')
  const changes = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  return (
    <>
      <Group title="Rows that need another look" rows={faults} nameOf={nameOf}>
        {({ message }) => <p className="dw-form-row__text">{message}</p>}
      </Group>
      <Group title="What would change" rows={changes} nameOf={nameOf}>
        {({ before, after }) => (
          <dl className="dw-form-row__sides">
            <div>
              <dt>Here now</dt>
              <dd className="dw-form-row__text">{before === '' ? 'No answer yet' : before}</dd>
            </div>
            <div>
              <dt>With the form</dt>
              <dd className="dw-form-row__text">{after}</dd>
            </div>
          </dl>
        )}
      </Group>
    </>
  )
}

interface GroupProps {
  title: string
  rows: Wire['FormRow'][]
  nameOf: (row: Wire['FormRow']) => string
  children: (row: Wire['FormRow']) => ReactNode
}

function Group({ title, rows, nameOf, children }: GroupProps) {
  const id = useId()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id} className="dw-section">
      <h2 className="nhsuk-heading-m" id={id}>
        {title}
      </h2>
      <ol className="dw-form-rows">
        {rows.map((row) => (
          <li key={row.row} className="dw-form-row">
            <h3 className="nhsuk-heading-s dw-form-row__name">
              {nameOf(row)} <span className="dw-small">(row {row.row})</span>
            </h3>
            {children(row)}
          </li>
        ))}
      </ol>
    </section>
  )
}
