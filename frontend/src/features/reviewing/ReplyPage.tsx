import { useSuspenseQueries } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { About } from '../../components/ContentNoted/About'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { practiceQuery } from '../../lib/requests/practice'
import { useAsFound } from '../../lib/useAsFound'
import { MessageForm } from './MessageForm'
import { fromTheGroupQuery } from './queries'
import { RepliedMeanwhile } from './RepliedMeanwhile'
import { useReply } from './usePracticeMessages'
import { useWaitingMessage } from './useWaitingMessage'
import { titleOf } from './words'

/** Where the lead replies to what the group said. */
export function ReplyPage() {
  const { practiceId = '', messageId = '' } = useParams()
  const [{ data: messages }, { data: practice }] = useSuspenseQueries({
    queries: [fromTheGroupQuery(practiceId), practiceQuery(practiceId)],
  })
  const found = messages.find(({ id }) => id === messageId)
  const message = useAsFound(found?.repliedOn ? undefined : found)
  const words = useWaitingMessage()
  const back = addresses.fromTheGroup(practiceId)
  if (!message && found && words) return <RepliedMeanwhile title="Reply to the group" back={{ to: back, name: 'From the group' }} reply={found.reply} words={words} />
  if (!message) return <Navigate to={back} replace />
  return <Reply practiceId={practiceId} practiceName={practice.shownName} message={message} />
}

interface ReplyProps {
  practiceId: string
  practiceName: string
  message: Wire['PracticeMessage']
}

function Reply({ practiceId, practiceName, message }: ReplyProps) {
  const reply = useReply(practiceId, message.id)
  const navigate = useNavigate()
  const back = addresses.fromTheGroup(practiceId)
  const told = 'Sent to the group.'
  return (
    <Page
      title="Reply to the group"
      caption={titleOf(message)}
      whoSees="People in the group see this, as long as you share. Your name is not shown."
      before={<Back to={back}>From the group</Back>}
    >
      <About words={message.about} note={message.contentNote} />
      <p className="dw-own-words">{message.words}</p>
      <MessageForm
        practiceName={practiceName}
        path="reply"
        label="Your reply"
        hint="Please leave out anything about a patient."
        missing="Write your reply"
        button="Send"
        back={back}
        leave="Not now"
        pending={reply.isPending}
        error={reply.error}
        onSend={(words, settled) =>
          reply.mutate(words, {
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
