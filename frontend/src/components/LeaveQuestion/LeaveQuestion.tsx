import { Question } from '../Question/Question'

interface LeaveQuestionProps {
  asking: boolean
  onLeave: () => void
  onStay: () => void
}

/** Asks in front of the page whether to leave words that are not saved. */
export function LeaveQuestion({ asking, onLeave, onStay }: LeaveQuestionProps) {
  return (
    <Question title="Leave without saving?" asking={asking} onStay={onStay} leave="Leave without saving" onLeave={onLeave}>
      <p>What you changed on this page is not saved yet.</p>
    </Question>
  )
}
