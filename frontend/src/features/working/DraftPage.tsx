import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { toDecideQuery } from '../deciding/requests'
import { useFacilitates } from '../group/useFacilitates'
import { draftQuery } from './requests'
import { kindWords } from './words'

/** A draft: what differs from the version before, and every criterion, to be read and changed. */
export function DraftPage() {
  const { groupId = '', draftId = '' } = useParams()
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  const { about, open } = draft
  return (
    <Page
      title="Draft"
      heading={`Draft of version ${about.number}`}
      caption={about.title}
      before={<Back to={addresses.working(groupId)}>Working on the criteria</Back>}
      aside={<Aside groupId={groupId} draft={draft} />}
    >
      <Told />
      {!open && <p>This draft is closed. It can still be read.</p>}
      <Different groupId={groupId} draft={draft} />
      {open && (
        <p>
          <Link to={addresses.newDraftCriterion(groupId, draftId)}>Add a criterion, split one, or bring several together</Link>
        </p>
      )}
      {open && (
        <p>
          <Link to={addresses.draftHeader(groupId, draftId)}>Change its number, title or notice</Link>
        </p>
      )}
      <h2 className="nhsuk-heading-m dw-section">All criteria</h2>
      {draft.domains.map((domain) => (
        <Domain key={domain.id} groupId={groupId} draft={draft} domain={domain} />
      ))}
    </Page>
  )
}

function Different({ groupId, draft }: { groupId: string; draft: Wire['Draft'] }) {
  const { data } = useSuspenseQuery(toDecideQuery(groupId))
  const reasons = data.drafts.find(({ id }) => id === draft.about.id)?.changes ?? []
  const different = draft.criteria.filter(({ kind }) => kind !== 'unchanged')
  return (
    <>
      <h2 className="nhsuk-heading-m">What differs from version {draft.about.from}</h2>
      {different.length === 0 ? (
        <Empty title="Changes will be here">
          <p>So far everything is as in version {draft.about.from}. Open a criterion below to change it.</p>
        </Empty>
      ) : (
        <ul className="dw-doors">
          {different.map((line) => (
            <li className="dw-door" key={line.id}>
              <Link to={addresses.draftCriterion(groupId, draft.about.id, line.id)}>{line.title}</Link>
              <span>
                <strong>{kindWords[line.kind]}.</strong> {reasons.find(({ criterionId }) => criterionId === line.id)?.why}
                {line.stale && ' The plain words or the Easy Read text may need another look.'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Domain({ groupId, draft, domain }: { groupId: string; draft: Wire['Draft']; domain: Wire['DraftDomain'] }) {
  const criteria = draft.criteria.filter((line) => line.domain === domain.id && !line.retired)
  return (
    <details className="nhsuk-details dw-fold">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{domain.title}</span>
      </summary>
      <ul className="dw-doors">
        {criteria.map((line) => (
          <li className="dw-door" key={line.id}>
            <Link to={addresses.draftCriterion(groupId, draft.about.id, line.id)}>{line.title}</Link>
            {line.kind !== 'unchanged' && <span>{kindWords[line.kind]}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Aside({ groupId, draft: { about, open } }: { groupId: string; draft: Wire['Draft'] }) {
  const facilitates = useFacilitates(groupId)
  return (
    <>
      {open && (
        <>
          <h2 className="nhsuk-heading-s">When it is ready</h2>
          <ul className="nhsuk-list">
            {about.changes > 0 && (
              <li>
                <Link to={addresses.propose(groupId, about.id)}>Propose changes to the group</Link>
              </li>
            )}
            <li>
              <Link to={addresses.endorse(groupId, about.id)}>Read and endorse the texts</Link>
            </li>
            {facilitates && (
              <li>
                <Link to={addresses.publish(groupId, about.id)}>Look at publishing it</Link>
              </li>
            )}
          </ul>
        </>
      )}
      <h2 className="nhsuk-heading-s">To read and to keep</h2>
      <ul className="nhsuk-list">
        <li>
          <Link to={addresses.questions(about.setId, about.from)}>Version {about.from}, as practices see it</Link>
        </li>
        <li>
          <a href={addresses.draftFile(groupId, about.id)} download>
            This draft as a file (YAML)
          </a>
        </li>
        <li>
          <a href={addresses.criteriaFile(about.setId, about.from)} download>
            Version {about.from} as a file (YAML)
          </a>
        </li>
      </ul>
      {open && facilitates && (
        <p>
          <Link to={addresses.discardDraft(groupId, about.id)}>Put this draft away</Link>
        </p>
      )}
    </>
  )
}
