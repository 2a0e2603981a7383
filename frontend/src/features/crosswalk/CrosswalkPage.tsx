import { useSuspenseQueries } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Notice } from '../../components/Notice/Notice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { criteriaQuery } from '../../lib/requests/criteria'
import { crosswalkQuery } from './crosswalkQuery'
import { relationWords } from './relationWords'
import { Source } from './Source'

/** Which criteria have to do with which statements from outside, and that nobody has checked it. */
export function CrosswalkPage() {
  const { setId = '', version = '' } = useParams()
  const [{ data: set }, { data: crosswalk }] = useSuspenseQueries({
    queries: [criteriaQuery(setId, version), crosswalkQuery(setId, version)],
  })
  const criterion = (id: string) => set.criteria.find((one) => one.id === id)
  return (
    <>
      <Back to={addresses.questions(setId, version)}>The questions</Back>
      <Page title="Beside statements from outside" caption={`${set.title}, version ${set.version}`}>
        <Notice title="Not checked by the group">{crosswalk.notice}</Notice>
        {crosswalk.rows.length === 0 && (
          <Empty title="Nothing is here yet">
            <p>When somebody has read a statement and laid criteria beside it, it will stand here.</p>
          </Empty>
        )}
        {crosswalk.statements.map((statement) => (
          <section className="dw-section" key={statement.id} aria-labelledby={statement.id}>
            <h2 className="nhsuk-heading-m" id={statement.id}>
              {statement.title}
            </h2>
            <Source statement={statement} />
            <dl className="dw-beside">
              {crosswalk.rows
                .filter(({ statementId }) => statementId === statement.id)
                .map(({ criterionId, relation, why }) => (
                  <div key={criterionId}>
                    <dt>{criterion(criterionId)?.title ?? criterionId}</dt>
                    <dd>{criterion(criterionId)?.statement}</dd>
                    <dd className="dw-small">
                      <b>{relationWords[relation]}.</b> {why}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </Page>
    </>
  )
}
