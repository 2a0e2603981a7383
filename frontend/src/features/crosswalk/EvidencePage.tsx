import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Notice } from '../../components/Notice/Notice'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { criteriaQuery } from '../../lib/requests/criteria'
import { resultsQuery } from '../../lib/requests/results'
import { evidenceQuery } from './evidenceQuery'
import { relationWords } from './relationWords'
import { Source } from './Source'

/** What the practice could show, quality statement by quality statement. It scores nothing. */
export function EvidencePage() {
  const { practiceId = '', auditId = '' } = useParams()
  const [{ data: results }, { data: evidence }] = useSuspenseQueries({
    queries: [resultsQuery(practiceId, auditId), evidenceQuery(practiceId, auditId)],
  })
  const { data: set } = useSuspenseQuery(criteriaQuery(results.setId, results.criteriaVersion))
  return (
    <>
      <Back to={addresses.results(practiceId, auditId)}>Where we are now</Back>
      <Page
        title="Evidence by quality statement"
        caption={evidence.draft ? 'From a draft, not submitted yet' : undefined}
        aside={<Files practiceId={practiceId} auditId={auditId} results={results} />}
      >
        <Notice title="What this is not">{evidence.notice}</Notice>
        {evidence.statements.length === 0 && (
          <Empty title="Nothing to show yet">
            <p>No quality statement has been laid beside these criteria.</p>
          </Empty>
        )}
        {evidence.statements.map(({ statement, criteria }) => (
          <section className="dw-section" key={statement.id} aria-labelledby={statement.id}>
            <h2 className="nhsuk-heading-m" id={statement.id}>
              {statement.title}
            </h2>
            <Source statement={statement} />
            <dl className="dw-beside">
              {criteria.map((each) => (
                <Shown key={each.criterionId} of={each} set={set} />
              ))}
            </dl>
          </section>
        ))}
        <SetNotice set={set} />
      </Page>
    </>
  )
}

function Shown({ of, set }: { of: Wire['EvidencedCriterion']; set: Wire['CriteriaSet'] }) {
  const criterion = set.criteria.find(({ id }) => id === of.criterionId)
  return (
    <div>
      <dt>{criterion?.title ?? of.criterionId}</dt>
      <dd>{criterion?.statement}</dd>
      <dd>
        <b>{answerWords(of, set.scale)}</b>
      </dd>
      {[of.note, of.howChecked].filter(Boolean).map((words) => (
        <dd className="dw-own-words" key={words}>
          {words}
        </dd>
      ))}
      {of.evidence.map(({ id, what, date, where }) => (
        <dd className="dw-own-words" key={id}>
          {[what, dateInWords(date), where].filter(Boolean).join(', ')}
        </dd>
      ))}
      <dd className="dw-small">{relationWords[of.relation]}.</dd>
    </div>
  )
}

function answerWords({ choice, level }: Wire['EvidencedCriterion'], scale: Wire['CriteriaSet']['scale']): string {
  if (choice === 'not_sure') return scale.notSure.label
  if (choice === 'does_not_apply') return scale.doesNotApply.label
  return level === null ? 'No answer yet' : (scale.levels[level]?.label ?? '')
}

interface FilesProps {
  practiceId: string
  auditId: string
  results: Wire['Results']
}

function Files({ practiceId, auditId, results }: FilesProps) {
  const as = (kind: 'pdf' | 'html' | 'csv') => addresses.evidenceAs(practiceId, auditId, kind)
  return (
    <>
      <h2 className="nhsuk-heading-s">To take along</h2>
      <ul className="nhsuk-list">
        <li>
          <a href={as('pdf')}>Evidence (PDF)</a>
        </li>
        <li>
          <a href={as('html')}>Evidence (web page)</a>
        </li>
        <li>
          <a href={as('csv')} download>
            Evidence (CSV)
          </a>
        </li>
      </ul>
      <h2 className="nhsuk-heading-s">See also</h2>
      <p>
        <Link to={addresses.crosswalk(results.setId, results.criteriaVersion)}>All criteria beside statements from outside</Link>
      </p>
    </>
  )
}
