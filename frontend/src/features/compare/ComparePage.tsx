import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { practiceQuery } from '../../lib/requests/practice'
import { ComparedRow } from './ComparedRow'
import { moreWords, rowGroups, sourceName, sourceWords } from './compareWords'
import { comparisonQuery } from './comparisonQuery'
import { SharedByNameLink } from './SharedByNameLink'

/** The practice's answers beside how others see it: what is seen the same first. */
export function ComparePage() {
  const { practiceId = '', auditId = '' } = useParams()
  const [{ data: comparison }, { data: practice }] = useSuspenseQueries({
    queries: [comparisonQuery(practiceId, auditId), practiceQuery(practiceId)],
  })
  const { data: set } = useSuspenseQuery(criteriaQuery(comparison.setId, comparison.criteriaVersion))
  const { sources, rows, draft } = comparison
  return (
    <>
      <Back to={draft ? addresses.audit(practiceId, auditId) : addresses.results(practiceId, auditId)}>
        {draft ? 'Your self-assessment' : 'Where we are now'}
      </Back>
      <Page
        title="Compare"
        heading="Your answers beside the views of others"
        caption={draft ? `${practice.shownName}. A draft, not submitted yet` : practice.shownName}
        aside={<Beside practiceId={practiceId} auditId={auditId} any={sources.length > 0} />}
      >
        {sources.length === 0 ? (
          <Nothing practiceId={practiceId} auditId={auditId} draft={draft} />
        ) : (
          <>
            <p>
              People who stand in different places see different things. A difference is not a mark: it is where a talk
              can begin.
            </p>
            <Sources practiceId={practiceId} sources={sources} />
            {rowGroups(rows).map(({ kind, title, say, rows: each }) => (
              <section key={kind} aria-labelledby={`seen-${kind}`} className="dw-section">
                <h2 className="nhsuk-heading-m" id={`seen-${kind}`}>
                  {title}
                </h2>
                <p>{say}</p>
                <Rows rows={each} sources={sources} set={set} folded={kind === ''} />
              </section>
            ))}
          </>
        )}
        <SetNotice set={set} />
      </Page>
    </>
  )
}

interface RowsProps {
  rows: Wire['ComparedRow'][]
  sources: Wire['ComparedSource'][]
  set: Wire['CriteriaSet']
  /** Out of the way until wanted. */
  folded: boolean
}

function Rows({ rows, sources, set, folded }: RowsProps) {
  const list = (
    <ul className="dw-compared">
      {rows.map((row) => (
        <ComparedRow key={row.criterionId} row={row} sources={sources} set={set} />
      ))}
    </ul>
  )
  if (!folded) return list
  return (
    <details className="nhsuk-details dw-more">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Show {rows.length === 1 ? 'it' : `these ${rows.length}`}
        </span>
      </summary>
      {list}
    </details>
  )
}

function Sources({ practiceId, sources }: { practiceId: string; sources: Wire['ComparedSource'][] }) {
  return (
    <section className="dw-card" aria-labelledby="whose">
      <h2 className="nhsuk-heading-s" id="whose">
        Whose views these are
      </h2>
      <ul className="dw-plain-list">
        {sources.map((source) => (
          <li key={source.id}>
            <strong>{sourceName(source)}</strong>
            <br />
            <span className="dw-small">{sourceWords(source)}</span>
            {source.kappa && (
              <>
                <br />
                <span className="dw-small">
                  {source.kappa.words} (Weighted kappa {source.kappa.value}, from {source.kappa.pairs} criteria.)
                </span>
              </>
            )}
            {source.more > 0 && (
              <>
                <br />
                <span className="dw-small">
                  {moreWords(source.more)} <Link to={addresses.sharedByName(practiceId)}>Read the whole conversation</Link>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Beside({ practiceId, auditId, any }: { practiceId: string; auditId: string; any: boolean }) {
  return (
    <>
      {any && <TakeAlong practiceId={practiceId} auditId={auditId} />}
      <h2 className="nhsuk-heading-s">From others</h2>
      <p>
        <SharedByNameLink practiceId={practiceId} />
      </p>
    </>
  )
}

function TakeAlong({ practiceId, auditId }: { practiceId: string; auditId: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Who sees this</h2>
      <p>Only you and others who lead the practice. If you print it, so does everybody who reads the print.</p>
      <h2 className="nhsuk-heading-s">To take along</h2>
      <ul className="dw-plain-list">
        <li>
          <a href={addresses.comparisonAs(practiceId, auditId, 'pdf')}>Comparison (PDF)</a>
        </li>
        <li>
          <a href={addresses.comparisonAs(practiceId, auditId, 'html')}>Comparison (web page)</a>
        </li>
        <li>
          <a href={addresses.comparisonAs(practiceId, auditId, 'csv')}>Comparison (CSV, for a spreadsheet)</a>
        </li>
      </ul>
    </>
  )
}

function Nothing({ practiceId, auditId, draft }: { practiceId: string; auditId: string; draft: boolean }) {
  return (
    <Empty title="The views of others will be here">
      <p>
        When colleagues have given their own views and you have closed the round, their views stand here beside your
        answers. Views of trainees can come later, when they choose to let you see them.
      </p>
      <p>
        Nothing is shown of only a few people, so that nobody can be picked out. Only somebody who chooses to talk
        with you by name is named.
      </p>
      {draft && (
        <p>
          <Link to={addresses.askViews(practiceId, auditId)}>Ask colleagues for their own view</Link>
        </p>
      )}
    </Empty>
  )
}
