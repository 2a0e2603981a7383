import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { GroupSays } from './GroupSays'
import { viewInWords } from './words'

interface AnswerViewsProps {
  groupId: string
  practice: Wire['SharedPractice']
  shared: Wire['SharedAudit']
  criterion: { id: string; title: string }
}

/** Below one answer of a practice: what was sent as the group's view of it, and what the reader alone thinks. */
export function AnswerViews({ groupId, practice, shared, criterion }: AnswerViewsProps) {
  const { auditId, reviews } = shared
  const sent = practice.messages.filter(
    (message) => message.auditId === auditId && message.criterionId === criterion.id && message.view !== '',
  )
  const own = reviews.find(({ criterionId, view }) => criterionId === criterion.id && view !== '')
  return (
    <>
      {sent.map((message) => (
        <GroupSays key={message.id} message={message} />
      ))}
      <p className="dw-small">
        {own && <>You said, and only facilitators see it, without your name: {viewInWords(own.view)}. </>}
        <Link to={addresses.review(groupId, practice.id, auditId, criterion.id)}>
          {own ? 'Change what you said' : 'Say what you think'}
          <span className="nhsuk-u-visually-hidden">: {criterion.title}</span>
        </Link>
      </p>
    </>
  )
}
