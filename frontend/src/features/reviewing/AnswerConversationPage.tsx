import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { About } from '../../components/ContentNoted/About'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useAsFound } from '../../lib/useAsFound'
import { MessageForm } from './MessageForm'
import { conversationsQuery } from './queries'
import { RepliedMeanwhile } from './RepliedMeanwhile'
import { useAnswerConversation } from './useReviewing'
import { useWaitingMessage } from './useWaitingMessage'

/** Where a facilitator answers a practice that asked for a conversation. */
export function AnswerConversationPage() {
  const { groupId = '', messageId = '' } = useParams()
  const { data: conversations } = useSuspenseQuery(conversationsQuery(groupId))
  const found = conversations.find(({ id }) => id === messageId)
  const asked = useAsFound(found?.repliedOn ? undefined : found)
  const words = useWaitingMessage()
  const back = addresses.toSend(groupId)
  if (!asked && found && words) return <RepliedMeanwhile title="Answer a practice" back={{ to: back, name: 'Practices and the group' }} reply={found.reply} words={words} />
  if (!asked) return <Navigate to={back} replace />
  return <Answer groupId={groupId} asked={asked} />
}

function Answer({ groupId, asked }: { groupId: string; asked: Wire['PracticeMessage'] }) {
  const answer = useAnswerConversation(groupId, asked.id)
  const navigate = useNavigate()
  const back = addresses.toSend(groupId)
  const told = 'Sent, as the group’s.'
  return (
    <Page
      title="Answer a practice"
      heading={`Answer ${asked.practiceName}`}
      whoSees="People of the practice read these words as the group’s."
      before={<Back to={back}>Practices and the group</Back>}
    >
      <About words={asked.about} note={asked.contentNote} />
      {asked.words && <p className="dw-own-words">{asked.words}</p>}
      <MessageForm
        practiceName={asked.practiceName}
        path="reply"
        label="What the group answers"
        hint="You can suggest a time to talk. Please leave out anything about a patient."
        missing="Write an answer"
        button="Send"
        back={back}
        leave="Not now"
        pending={answer.isPending}
        error={answer.error}
        onSend={(message, settled) =>
          answer.mutate(message, {
            onSuccess: () => {
              settled()
              navigate(back, { state: { told } satisfies Tells })
            },
          })
        }
      />
    </Page>
  )
}
