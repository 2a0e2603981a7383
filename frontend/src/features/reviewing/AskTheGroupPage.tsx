import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { About } from '../../components/ContentNoted/About'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { useAudit } from '../audit/useAudit'
import { MessageForm } from './MessageForm'
import { useAskForConversation } from './usePracticeMessages'

/** Where the lead asks the group for a conversation about one criterion. */
export function AskTheGroupPage() {
  const { criterionId = '' } = useParams()
  const { practiceId, auditId, practice, set } = useAudit()
  const ask = useAskForConversation(practiceId, auditId, criterionId)
  const criterion = set.criteria.find(({ id }) => id === criterionId)
  const navigate = useNavigate()
  const back = addresses.criterion(practiceId, auditId, criterionId)
  const told = 'Asked. The group’s answer will be here.'
  return (
    <Page
      title="Ask the group"
      heading="Ask the group for a conversation"
      whoSees="The group sees your practice’s name, this question and what you write here. Asking does not show it your answer."
      before={<Back to={back}>The question</Back>}
    >
      {criterion && <About words={criterion.statement} note={criterion.contentNote} />}
      <MessageForm
        practiceName={practice.shownName}
        label="What would you like to talk about? (You can leave this empty.)"
        hint="Please leave out anything about a patient."
        button="Ask the group"
        back={back}
        leave="Not now"
        pending={ask.isPending}
        error={ask.error}
        onSend={(words, settled) =>
          ask.mutate(words, {
            onSuccess: () => {
              settled()
              navigate(addresses.fromTheGroup(practiceId), { state: { told } satisfies Tells })
            },
          })
        }
      />
    </Page>
  )
}
