import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ContentNoted } from '../../components/ContentNoted/ContentNoted'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { neutralName } from '../../lib/neutralName'
import { criteriaQuery } from '../../lib/requests/criteria'
import { GroupSays } from './GroupSays'
import { givenReviewsQuery, sharedPracticeQuery } from './queries'
import { viewInWords } from './words'

/** What people of the group think of a practice's answers, for facilitators: views and notes, no names. */
export function GivenReviewsPage() {
  const { groupId = '', sharedPracticeId = '', auditId = '' } = useParams()
  const [{ data: practice }, { data: reviews }] = useSuspenseQueries({
    queries: [sharedPracticeQuery(groupId, sharedPracticeId), givenReviewsQuery(groupId, sharedPracticeId, auditId)],
  })
  const view = practice.audits.find((audit) => audit.auditId === auditId)?.view
  return (
    <Page
      title="What people think"
      caption={practice.name}
      whoSees="Only facilitators see this. The practice sees what you send it, as the group’s, without names or numbers."
      before={<Back to={addresses.sharedPractice(groupId, sharedPracticeId)}>{practice.name}</Back>}
    >
      {reviews.length === 0 || !view ? (
        <Empty title="Views will be here">
          <p>When people of the group say what they think of an answer, you can read it here.</p>
        </Empty>
      ) : (
        <Views
          setId={view.setId}
          version={view.criteriaVersion}
          reviews={reviews}
          sent={practice.messages.filter((message) => message.auditId === auditId && message.view !== '')}
          say={(criterion) => addresses.say(groupId, practice.id, { audit: auditId, criterion })}
        />
      )}
    </Page>
  )
}

interface ViewsProps {
  setId: string
  version: string
  reviews: Wire['GivenReview'][]
  /** What the practice has of the group's view. */
  sent: Wire['PracticeMessage'][]
  say: (criterionId: string) => string
}

function Views({ setId, version, reviews, sent, say }: ViewsProps) {
  const { data: set } = useSuspenseQuery(criteriaQuery(setId, version))
  return set.criteria
    .map((criterion) => ({ criterion, name: neutralName(set, criterion), here: reviews.filter(({ criterionId }) => criterionId === criterion.id) }))
    .filter(({ here }) => here.length > 0)
    .map(({ criterion, name, here }) => (
      <section className="dw-card" key={criterion.id} aria-label={name}>
        <h2 className="nhsuk-heading-s">{name}</h2>
        {criterion.contentNote && <ContentNoted notes={[criterion.contentNote]}>{criterion.statement}</ContentNoted>}
        <ul className="nhsuk-list nhsuk-list--bullet">
          {here.map(({ view, note }, index) => (
            <li key={index}>
              {viewInWords(view)}
              {note && <p className="dw-own-words">{note}</p>}
            </li>
          ))}
        </ul>
        {sent
          .filter(({ criterionId }) => criterionId === criterion.id)
          .map((message) => (
            <GroupSays key={message.id} message={message} />
          ))}
        <Link to={say(criterion.id)}>
          Write how the group sees it<span className="nhsuk-u-visually-hidden">: {name}</span>
        </Link>
      </section>
    ))
}
