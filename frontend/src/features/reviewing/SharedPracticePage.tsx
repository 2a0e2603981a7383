import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { About } from '../../components/ContentNoted/About'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { useFacilitates } from '../group/useFacilitates'
import { GroupViewParts } from '../sharing/GroupViewParts'
import { AnswerViews } from './AnswerViews'
import { MessageCard } from './MessageCard'
import { sharedPracticeQuery } from './queries'
import { toReview } from './toReview'
import { useTakeBack } from './useReviewing'
import { stateInWords } from './words'

/** What one practice shares with the group, and what one can say about it. */
export function SharedPracticePage() {
  const { groupId = '', sharedPracticeId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(sharedPracticeQuery(groupId, sharedPracticeId))
  const [latest, ...earlier] = practice.audits
  const place = [practice.town, practice.icb, practice.pcn].filter(Boolean).join(', ')
  return (
    <Page
      title="A practice that shares"
      heading={practice.name}
      caption={place}
      before={<Back to={addresses.board(groupId)}>Practices that share</Back>}
      aside={<Aside groupId={groupId} practice={practice} />}
    >
      <Told />
      {latest && <Say groupId={groupId} practice={practice} latest={latest} />}
      {practice.messages.length > 0 && (
        <section aria-labelledby="said">
          <h2 className="nhsuk-heading-m dw-section" id="said">
            What the group said
          </h2>
          {practice.messages.map((message) => (
            <MessageCard key={message.id} message={message} replyBy="The practice replied" />
          ))}
        </section>
      )}
      {practice.suggestions.length > 0 && <Own groupId={groupId} suggestions={practice.suggestions} />}
      {latest && (
        <section aria-labelledby="shared">
          <h2 className="nhsuk-heading-m dw-section" id="shared">
            What the practice shares
          </h2>
          <Shared groupId={groupId} practice={practice} shared={latest} />
        </section>
      )}
      {earlier.map((shared) => (
        <details className="nhsuk-details dw-section" key={shared.auditId}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">An earlier self-assessment</span>
          </summary>
          <div className="nhsuk-details__text">
            <Shared groupId={groupId} practice={practice} shared={shared} />
            <p>
              <Link to={addresses.say(groupId, practice.id, { audit: shared.auditId })}>
                Ask or thank about this one<span className="nhsuk-u-visually-hidden">, submitted on {dateInWords(shared.view.submittedOn)}</span>
              </Link>
            </p>
          </div>
        </details>
      ))}
    </Page>
  )
}

/** One self-assessment, with what the group and the reader think below each answer. */
function Shared({ groupId, practice, shared }: { groupId: string; practice: Wire['SharedPractice']; shared: Wire['SharedAudit'] }) {
  return (
    <GroupViewParts
      view={shared.view}
      below={(criterion) => <AnswerViews groupId={groupId} practice={practice} shared={shared} criterion={criterion} />}
    />
  )
}

interface SayProps {
  groupId: string
  practice: Wire['SharedPractice']
  latest: Wire['SharedAudit']
}

/** What one can do here, none of which one has to. */
function Say({ groupId, practice, latest }: SayProps) {
  const facilitates = useFacilitates(groupId)
  const next = toReview(latest)
  const several = practice.audits.filter(({ view }) => view.level !== 'taking_part').length > 1
  return (
    <ul className="dw-doors">
      {several && (
        <li className="dw-door">
          <Link to={addresses.sharedProgress(groupId, practice.id)}>What has changed</Link>
          <span>From one self-assessment that the practice shares to the next.</span>
        </li>
      )}
      {next && (
        <li className="dw-door">
          <Link to={addresses.review(groupId, practice.id, latest.auditId, next)}>Say what you think of the answers</Link>
          <span>One at a time. Stop when you like. The practice does not see who thought what.</span>
        </li>
      )}
      <li className="dw-door">
        <Link to={addresses.say(groupId, practice.id, { audit: latest.auditId })}>Ask or thank this practice</Link>
        <span>A facilitator sends it, as the group’s.</span>
      </li>
      {facilitates && latest.view.level === 'full' && (
        <li className="dw-door">
          <Link to={addresses.givenReviews(groupId, practice.id, latest.auditId)}>What people think</Link>
          <span>Only facilitators see this. There are no names.</span>
        </li>
      )}
    </ul>
  )
}

function Own({ groupId, suggestions }: { groupId: string; suggestions: Wire['GroupSuggestion'][] }) {
  const takeBack = useTakeBack(groupId)
  const errors = useProblems(takeBack.error)
  return (
    <section aria-labelledby="own">
      <h2 className="nhsuk-heading-m dw-section" id="own">
        What you suggested
      </h2>
      <p className="dw-small">Nobody else sees that it was you.</p>
      <ErrorSummary errors={errors} />
      {suggestions.map(({ id, about, contentNote, words, state }) => (
        <div className="dw-card" key={id}>
          <About words={about} note={contentNote} />
          <p className="dw-own-words">{words}</p>
          <p className="dw-small">{stateInWords(state)}</p>
          {state !== 'sent' && (
            <button className="dw-link-button" type="button" disabled={takeBack.isPending} onClick={() => takeBack.mutate(id)}>
              Take back<span className="nhsuk-u-visually-hidden">: {words}</span>
            </button>
          )}
        </div>
      ))}
    </section>
  )
}

function Aside({ groupId, practice }: { groupId: string; practice: Wire['SharedPractice'] }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">The practice’s own answers</h2>
      <p>They say where the practice thinks it is. Your view stands beside them, never over them.</p>
      <h2 className="nhsuk-heading-s">Not this practice?</h2>
      <p>
        You may know it, or not want to. <Link to={addresses.notForMe(groupId, practice.id)}>Leave this practice out for me</Link>.
        Nobody is told.
      </p>
    </>
  )
}
