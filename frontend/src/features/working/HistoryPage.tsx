import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ContentNoted } from '../../components/ContentNoted/ContentNoted'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { decisionsQuery } from '../deciding/requests'
import { allSaidQuery } from '../saying/requests'
import { SaidList } from '../saying/SaidList'
import { draftCriterionQuery, draftQuery } from './requests'
import { kindWords } from './words'

/** Why a criterion is here: the reason, what it rests on, each change of it, and what was decided about it. */
export function HistoryPage() {
  const { groupId = '', draftId = '', criterionId = '' } = useParams()
  const { data } = useSuspenseQuery(draftCriterionQuery(groupId, draftId, criterionId))
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  const { data: log } = useSuspenseQuery(decisionsQuery(groupId))
  const titleOf = (id: string) => draft.criteria.find((one) => one.id === id)?.title ?? 'a criterion that is not here now'
  const decisions = log.decisions.filter((decision) => decision.criteria.some((one) => one.criterionId === criterionId))
  return (
    <Page
      title="Why it is here"
      heading="Why it is here"
      caption={data.now.title}
      before={<Back to={addresses.draftCriterion(groupId, draftId, criterionId)}>The criterion in the draft</Back>}
    >
      <ContentNoted notes={[data.now.contentNote]}>
        <p className="dw-words">{data.now.whyItMatters}</p>
      </ContentNoted>
      {data.from.length > 0 && <p>It comes from {data.from.map((id) => `“${titleOf(id)}”`).join(' and ')}.</p>}
      <Sources sources={data.sources} />
      <Changes criterion={data} />
      <Decisions groupId={groupId} decisions={decisions} />
      <Said groupId={groupId} criterionId={criterionId} />
    </Page>
  )
}

function Sources({ sources }: { sources: Wire['DraftSource'][] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">What it rests on</h2>
      {sources.length === 0 ? (
        <p>What the group itself knows.</p>
      ) : (
        <ul>
          {sources.map(({ id, title, author, org, url, year }) => (
            <li key={id}>
              <a href={url} rel="noreferrer">
                {title}
              </a>
              {[author, org, year || ''].filter(Boolean).map((part) => `, ${part}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Changes({ criterion }: { criterion: Wire['DraftCriterion'] }) {
  const { history, kind, why } = criterion
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">What changed</h2>
      {history.length === 0 && kind === 'unchanged' && <p>Nothing yet: it is as it was first written.</p>}
      <ul className="dw-rows">
        {history.map((step) => (
          <li className="dw-row" key={step.version}>
            <div>
              <strong>
                Version {step.version}: {kindWords[step.kind]}.
              </strong>{' '}
              {step.reason}
            </div>
          </li>
        ))}
        {kind !== 'unchanged' && (
          <li className="dw-row">
            <div>
              <strong>This draft: {kindWords[kind]}.</strong> {why}
            </div>
          </li>
        )}
      </ul>
    </>
  )
}

function Decisions({ groupId, decisions }: { groupId: string; decisions: Wire['Decision'][] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">What the group decided about it</h2>
      {decisions.length === 0 && <p>Nothing yet.</p>}
      <ul className="dw-rows">
        {decisions.map((decision) => (
          <li className="dw-row" key={decision.id}>
            <div>
              <strong>{decision.what}</strong>
              <div className="dw-words">{decision.why}</div>
              <div className="dw-small">
                Decision {decision.number}, {dateInWords(decision.decidedOn)}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <p>
          <Link to={addresses.decisions(groupId)}>What we decided</Link>
        </p>
      )}
    </>
  )
}

function Said({ groupId, criterionId }: { groupId: string; criterionId: string }) {
  const { data } = useSuspenseQuery(allSaidQuery(groupId))
  const about = data.filter((said) => said.criterionId === criterionId)
  return (
    <section className="dw-section" aria-labelledby="said">
      <h2 className="nhsuk-heading-m" id="said">
        What people said about it
      </h2>
      <SaidList groupId={groupId} said={about} criteria={[criterionId]} />
      <p>
        <Link to={addresses.contribute(groupId, { about: criterionId })}>Say something about it</Link>
      </p>
    </section>
  )
}
