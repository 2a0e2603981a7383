import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ContentNoted } from '../../components/ContentNoted/ContentNoted'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { partsOf } from './parts'
import { draftCriterionQuery, draftQuery } from './requests'
import { kindHints, kindWords, readingWords, staleWords } from './words'
import { WordDifference } from './WordDifference'

/** A criterion in a draft: what is different and why, all its words, and what can be done. */
export function CriterionPage() {
  const { groupId = '', draftId = '', criterionId = '' } = useParams()
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  const { data: criterion } = useSuspenseQuery(draftCriterionQuery(groupId, draftId, criterionId))
  const { now, before } = criterion
  const domain = draft.domains.find(({ id }) => id === now.domain)
  return (
    <Page
      title="Criterion in the draft"
      heading={now.title}
      caption={domain?.title}
      before={<Back to={addresses.draft(groupId, draftId)}>{`Draft of version ${draft.about.number}`}</Back>}
      aside={<Aside groupId={groupId} criterion={criterion} />}
    >
      <Told />
      <Change criterion={criterion} from={draft.about.from} />
      <Stale stale={criterion.stale} />
      {criterion.open && !criterion.retired && (
        <div className="dw-buttons">
          <Link className="nhsuk-button" to={addresses.editDraftCriterion(groupId, draftId, criterionId)}>
            {criterion.kind === 'unchanged' ? 'Change it' : 'Go on changing it'}
          </Link>
        </div>
      )}
      <ContentNoted notes={[before?.contentNote, now.contentNote]}>
        {before && criterion.kind !== 'unchanged' && !criterion.retired && <Differences before={before} now={now} draft={draft} />}
        <AllWords words={now} draft={draft} reading={criterion.reading} />
      </ContentNoted>
    </Page>
  )
}

function Change({ criterion, from }: { criterion: Wire['DraftCriterion']; from: string }) {
  const { kind, why, updatedBy } = criterion
  if (kind === 'unchanged') return <p>It is as in version {from}.</p>
  return (
    <section className="dw-card" aria-labelledby="change">
      <h2 className="nhsuk-heading-m" id="change">
        {kindWords[kind]}
      </h2>
      <p className="dw-small">{kindHints[kind]}</p>
      <p className="dw-words">
        <strong>Why: </strong>
        {why}
      </p>
      {updatedBy !== '' && <p className="dw-small">Last written by {updatedBy}</p>}
    </section>
  )
}

function Stale({ stale }: { stale: string[] }) {
  if (stale.length === 0) return null
  return (
    <section className="dw-notice" aria-labelledby="stale">
      <h2 className="dw-notice__title" id="stale">
        Worth another look
      </h2>
      <p className="dw-notice__text">
        {stale.map((field) => staleWords[field]).join(' and ')}: written for other words than those that stand here now. Somebody
        may write them anew, or say that they still hold.
      </p>
    </section>
  )
}

interface WordsProps {
  draft: Wire['Draft']
}

function Differences({ before, now, draft }: WordsProps & { before: Wire['DraftWords']; now: Wire['DraftWords'] }) {
  const was = new Map(partsOf(before, draft).map(({ name, text }) => [name, text]))
  const parts = partsOf(now, draft).filter(({ name, text }) => was.get(name) !== text)
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">What is different</h2>
      {parts.map(({ name, text }) => (
        <section key={name}>
          <h3 className="nhsuk-heading-s">{name}</h3>
          <WordDifference before={was.get(name) ?? ''} now={text} />
        </section>
      ))}
    </>
  )
}

function AllWords({ words, draft, reading }: WordsProps & { words: Wire['DraftWords']; reading: Wire['Reading'][] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">All its words</h2>
      <dl className="dw-all-words">
        {partsOf(words, draft)
          .filter(({ text }) => text !== '')
          .map(({ name, text, field }) => {
            const grade = reading.find((one) => one.field === field)
            return (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="dw-words">{text}</dd>
                {grade?.hard && <dd className="dw-small">{readingWords(grade)}</dd>}
              </div>
            )
          })}
      </dl>
    </>
  )
}

function Aside({ groupId, criterion: { draftId, id, open, before, retired, version } }: { groupId: string; criterion: Wire['DraftCriterion'] }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">More</h2>
      <ul className="nhsuk-list">
        <li>
          <Link to={addresses.draftCriterionHistory(groupId, draftId, id)}>Why it is here</Link>
        </li>
        {open && version > 0 && (
          <li>
            <Link to={addresses.putBackDraftCriterion(groupId, draftId, id)}>{before ? 'Put it back as it was' : 'Take it out of the draft'}</Link>
          </li>
        )}
        {open && before && !retired && (
          <li>
            <Link to={addresses.retireDraftCriterion(groupId, draftId, id)}>No longer ask this</Link>
          </li>
        )}
      </ul>
      <p className="dw-small">In the file of the criteria it stands under the code {id}.</p>
    </>
  )
}
