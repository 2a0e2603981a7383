import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A list of what is so, each with its way of changing it. */
export function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="dw-facts">
      <h2 className="nhsuk-heading-m">{title}</h2>
      <dl className="dw-facts__list">{children}</dl>
    </section>
  )
}

interface FactProps {
  name: string
  value: string
  /** Where it is changed. */
  to?: string
  change?: string
  /** In place of a link to a page. */
  children?: ReactNode
}

export function Fact({ name, value, to, change, children }: FactProps) {
  return (
    <div className="dw-fact">
      <dt>{name}</dt>
      <dd className="dw-fact__value">{value}</dd>
      <dd className="dw-fact__change">
        {to && (
          <Link to={to}>
            {change} <span className="nhsuk-u-visually-hidden">({name})</span>
          </Link>
        )}
        {children}
      </dd>
    </div>
  )
}
