import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { numberInWords } from '../../lib/numberWords'
import { useFacilitates } from '../group/useFacilitates'
import { AboutCriterion } from '../saying/AboutCriterion'
import { decisionsQuery } from './requests'
import { howWords, outcomeWords, roleWords } from './words'

/** What the group decided, for ever: nobody can change or remove a line. */
export function LogPage() {
  const { groupId = '' } = useParams()
  const { data } = useSuspenseQuery(decisionsQuery(groupId))
  const facilitates = useFacilitates(groupId)
  return (
    <Page title="What we decided" before={<Back to={addresses.toDecide(groupId)}>Deciding together</Back>} aside={<Rule groupId={groupId} rule={data.rule} facilitates={facilitates} />}>
      <Told />
      <p>Each decision stays as it was written down. It names roles, never people.</p>
      <ul className="nhsuk-list">
        <li>
          <a href={addresses.decisionsAs(groupId, 'pdf')}>Print or keep the decisions (PDF)</a>
        </li>
        <li>
          <a href={addresses.decisionsAs(groupId, 'html')}>Read them as one page</a>
        </li>
        <li>
          <a href={addresses.decisionsAs(groupId, 'csv')} download>
            Download them as a table (CSV)
          </a>
        </li>
      </ul>
      {facilitates && (
        <p>
          <Link to={addresses.newDecision(groupId, 'other')}>Write another decision down</Link>
        </p>
      )}
      {data.decisions.length === 0 ? (
        <Empty title="Decisions will be here">
          <p>A facilitator writes each decision down when the group has taken it.</p>
        </Empty>
      ) : (
        data.decisions.map((decision) => <Decision key={decision.id} groupId={groupId} decision={decision} />)
      )}
    </Page>
  )
}

function Decision({ groupId, decision }: { groupId: string; decision: Wire['Decision'] }) {
  const facts: [string, string][] = [
    ['Why', decision.why],
    ['What came of it', outcomeWords[decision.outcome]],
    ['Decided', `${dateInWords(decision.decidedOn)}, ${howWords[decision.how]}`],
    ['Who took part', decision.tookPart.map((role) => roleWords[role]).join(', ')],
    ['Version to be retired', decision.version],
    ['Options not taken', decision.optionsNotTaken],
    ['Who saw it differently', decision.dissent],
  ]
  return (
    <section className="dw-card" aria-labelledby={`decision-${decision.number}`}>
      <h2 className="nhsuk-heading-m" id={`decision-${decision.number}`}>
        {decision.number}. {decision.what}
      </h2>
      {decision.withoutLivedExperience && (
        <p>
          <strong>Decided without people with lived experience.</strong> The reason: {decision.withoutBecause}
        </p>
      )}
      <dl className="nhsuk-summary-list nhsuk-summary-list--no-border">
        {facts
          .filter(([, words]) => words !== '')
          .map(([name, words]) => (
            <div className="nhsuk-summary-list__row" key={name}>
              <dt className="nhsuk-summary-list__key">{name}</dt>
              <dd className="nhsuk-summary-list__value">{words}</dd>
            </div>
          ))}
      </dl>
      {decision.criteria.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              What it is about<span className="nhsuk-u-visually-hidden">: decision {decision.number}</span>
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <ul className="nhsuk-list nhsuk-list--bullet">
              {decision.criteria.map(({ criterionId }) => (
                <li key={criterionId}>
                  <AboutCriterion groupId={groupId} id={criterionId} />
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
      <WhatWasSaid groupId={groupId} decision={decision} />
    </section>
  )
}

/** Where to read what people said about it; of what was withdrawn, only that it was. */
function WhatWasSaid({ groupId, decision }: { groupId: string; decision: Wire['Decision'] }) {
  const withdrawn = decision.contributions.filter((one) => one.withdrawn)
  return (
    <>
      {decision.proposalId && (
        <p>
          <Link to={addresses.proposal(groupId, decision.proposalId)}>
            The proposal, and what people said about it<span className="nhsuk-u-visually-hidden">, decision {decision.number}</span>
          </Link>
        </p>
      )}
      {withdrawn.map((_, i) => (
        <p key={i}>A contribution was withdrawn.</p>
      ))}
      {decision.contributions.some((one) => one.toFacilitators && !one.withdrawn) && (
        <p className="dw-small">One of them was said to facilitators alone. Others in the group are not told of it.</p>
      )}
    </>
  )
}

const atLeast = (number: number, one: string, several: string) => `at least ${numberInWords(number)} ${number === 1 ? one : several}`

function Rule({ groupId, rule, facilitates }: { groupId: string; rule: Wire['EndorsementRule']; facilitates: boolean }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">When a version is agreed</h2>
      <p>
        {`The group writes down that it agrees. Each text is endorsed by ${atLeast(rule.livedExperience, 'person', 'people')} with lived experience`}
        {rule.clinicians > 0 && `, and by ${atLeast(rule.clinicians, 'clinician', 'clinicians')}`}. Those with lived experience are at
        least half of all who endorse it.
      </p>
      {facilitates && <Link to={addresses.newDecision(groupId, 'rule')}>Write down that the rule changes</Link>}
    </>
  )
}
