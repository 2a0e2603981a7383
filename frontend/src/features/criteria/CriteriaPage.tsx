import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Notice } from '../../components/Notice/Notice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { CriterionToRead } from './CriterionToRead'

/** The whole question set, to read on the screen or on paper before starting. */
export function CriteriaPage() {
  const { setId = '', version = '' } = useParams()
  const { data: set } = useSuspenseQuery(criteriaQuery(setId, version))
  return (
    <Page title="The questions" heading={set.title} caption={`Version ${set.version}`} aside={<Contents set={set} />}>
      {set.agreed ? <p>These criteria are agreed under the group’s rule.</p> : <Notice title="Not co-designed yet">{set.notice}</Notice>}
      <p>
        {set.criteria.length} criteria in {set.domains.length} parts. The {set.criteria.filter(({ essential }) => essential).length}{' '}
        marked <b>essential</b> make the short form.
      </p>
      <p className="dw-print-hint">
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => window.print()}>
          Print the questions
        </button>{' '}
        <a href={addresses.blankForm(set.setId, set.version, 'full')} download>
          Download a form to fill in as a spreadsheet
        </a>
      </p>
      <Scale scale={set.scale} />
      {set.domains.map((domain) => (
        <section key={domain.id} id={domain.id} aria-labelledby={`${domain.id}-title`} className="dw-domain">
          <h2 className="nhsuk-heading-m" id={`${domain.id}-title`}>
            {domain.title}
          </h2>
          <p>{domain.plain}</p>
          {set.criteria
            .filter((criterion) => criterion.domain === domain.id)
            .map((criterion) => (
              <CriterionToRead key={criterion.id} criterion={criterion} scale={set.scale} />
            ))}
        </section>
      ))}
      <Origin set={set} />
    </Page>
  )
}

function Contents({ set }: { set: Wire['CriteriaSet'] }) {
  return (
    <nav aria-label="Parts of the question set">
      <h2 className="nhsuk-heading-s">Parts</h2>
      <ul className="nhsuk-list">
        {set.domains.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="#origin">Where this comes from</a>
        </li>
      </ul>
    </nav>
  )
}

function Scale({ scale }: { scale: Wire['CriteriaSet']['scale'] }) {
  return (
    <section className="dw-card" aria-labelledby="scale-title">
      <h2 className="nhsuk-heading-s" id="scale-title">
        How to answer
      </h2>
      <p>{scale.choose}</p>
      <dl className="dw-scale">
        {scale.levels.map(({ label, meaning }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        You can also answer “{scale.notSure.label}” or “{scale.doesNotApply.label}”. These are answers too.
      </p>
    </section>
  )
}

function Origin({ set }: { set: Wire['CriteriaSet'] }) {
  return (
    <section id="origin" aria-labelledby="origin-title" className="dw-domain">
      <h2 className="nhsuk-heading-m" id="origin-title">
        Where this comes from
      </h2>
      <p>{set.method}</p>
      <p>{set.notValidated}</p>
      <p>
        <Link to={addresses.crosswalk(set.setId, set.version)}>Beside statements from outside</Link>
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Sources</span>
        </summary>
        <div className="nhsuk-details__text">
          <ul className="nhsuk-list">
            {set.sources.map(({ id, title, org, year, url }) => (
              <li key={id}>
                <a href={url} rel="noreferrer">
                  {title}
                </a>
                . {org}
                {year > 0 && `, ${year}`}
              </li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  )
}
