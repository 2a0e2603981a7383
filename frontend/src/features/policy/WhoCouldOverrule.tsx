import type { Wire } from '../../lib/api'

/** What facilitators and operators can do by themselves, who could overrule it, and what nobody could. */
export function WhoCouldOverrule({ policy }: { policy: Wire['Policy'] }) {
  const held = policy.roles.filter(({ id }) => policy.powers.some(({ role }) => role === id))
  return (
    <section className="dw-section" aria-labelledby="who-could-overrule">
      <h2 className="nhsuk-heading-l" id="who-could-overrule" tabIndex={-1}>
        Who could overrule
      </h2>
      <p>Some people can do things by themselves. This is what, and who could overrule it.</p>
      {held.map((role) => (
        <Powers key={role.id} label={role.label} powers={policy.powers.filter((power) => power.role === role.id)} />
      ))}
      <h3 className="nhsuk-heading-m">Nobody</h3>
      <p>These stand, whoever asks:</p>
      <ul>
        {policy.beyond.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Powers({ label, powers }: { label: string; powers: Wire['Power'][] }) {
  return (
    <>
      <h3 className="nhsuk-heading-m">{label}, alone</h3>
      <dl className="nhsuk-summary-list">
        {powers.map(({ what, overrule }) => (
          <div className="nhsuk-summary-list__row" key={what}>
            <dt className="nhsuk-summary-list__key">{what}</dt>
            <dd className="nhsuk-summary-list__value">{overrule}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
