import { useQuery } from '@tanstack/react-query'
import { MessageCard } from './MessageCard'
import { fromTheGroupQuery } from './queries'

interface GroupSaidProps {
  practiceId: string
  auditId: string
  criterionId: string
}

/** What the group said about an answer of the practice: below it, and never over it. Nothing where it said nothing. */
export function GroupSaid({ practiceId, auditId, criterionId }: GroupSaidProps) {
  const { data: messages = [] } = useQuery(fromTheGroupQuery(practiceId))
  const said = messages.filter(
    (message) => message.auditId === auditId && message.criterionId === criterionId && message.kind !== 'conversation',
  )
  if (said.length === 0) return null
  return (
    <section aria-labelledby="group-said">
      <h2 className="nhsuk-heading-m dw-section" id="group-said">
        What the group said
      </h2>
      <p>It stands beside your answer. Your answer stays as you gave it.</p>
      {said.map((message) => (
        <MessageCard key={message.id} message={message} replyBy="You replied" here />
      ))}
    </section>
  )
}
