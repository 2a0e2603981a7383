import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Page } from '../../components/Page/Page'
import { byRole, type RoleMay } from './byRole'
import { policyQuery } from './policyQuery'
import { WhoCouldOverrule } from './WhoCouldOverrule'

/** Who decides what, from the very table by which Doorway judges every request. */
export function WhoDecidesPage() {
  const { data: policy } = useSuspenseQuery(policyQuery)
  const roles = useMemo(() => byRole(policy), [policy])
  return (
    <Page title="Who decides what">
      <p>
        Doorway looks every request up in the table below. What is not in it cannot be done by anybody, and what is not
        yours looks as if it did not exist.
      </p>
      <nav aria-label="Roles">
        <ul className="nhsuk-list">
          {roles.map(({ role }) => (
            <li key={role.id}>
              <a href={`#${role.id}`}>{role.label}</a>: {role.what}
            </li>
          ))}
          <li>
            <a href="#who-could-overrule">Who could overrule</a>: what some people can do by themselves
          </li>
        </ul>
      </nav>
      {roles.map((role) => (
        <RolePart key={role.role.id} {...role} />
      ))}
      <WhoCouldOverrule policy={policy} />
    </Page>
  )
}

function RolePart({ role, may }: RoleMay) {
  return (
    <section className="dw-section" aria-labelledby={role.id}>
      <h2 className="nhsuk-heading-m" id={role.id} tabIndex={-1}>
        {role.label}
      </h2>
      <table className="nhsuk-table dw-table dw-may">
        <caption className="nhsuk-u-visually-hidden">What this role may do: {role.label}</caption>
        <thead>
          <tr>
            <th scope="col">May</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {may.map(({ what, where }) => (
            <tr key={`${what} ${where}`}>
              <td>{what}</td>
              <td>{where || 'Doorway itself'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
