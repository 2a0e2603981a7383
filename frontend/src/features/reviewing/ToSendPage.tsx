import { useSuspenseQueries } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { useFacilitates } from '../group/useFacilitates'
import { MessageCard } from './MessageCard'
import { conversationsQuery } from './queries'
import { WaitingToSend } from './WaitingToSend'

/** What passes between practices and the group: what practices ask for, and for facilitators what waits to be sent. */
export function ToSendPage() {
  const { groupId = '' } = useParams()
  const facilitates = useFacilitates(groupId)
  const [{ data: conversations }] = useSuspenseQueries({ queries: [conversationsQuery(groupId)] })
  return (
    <Page title="Practices and the group" before={<Back to={addresses.group(groupId)}>Your group</Back>}>
      <Told />
      {facilitates && <WaitingToSend groupId={groupId} />}
      <h2 className="nhsuk-heading-m dw-section">Practices that ask for a conversation</h2>
      {conversations.length === 0 && (
        <Empty title="What practices ask will be here">
          <p>A practice can ask the group for a conversation about any question. A facilitator answers for the group.</p>
        </Empty>
      )}
      {conversations.map((message) => (
        <MessageCard key={message.id} message={message} title={message.practiceName} replyBy="The group answered">
          {facilitates && !message.repliedOn && (
            <p>
              <Link to={addresses.answerConversation(groupId, message.id)}>
                Answer<span className="nhsuk-u-visually-hidden"> {message.practiceName}</span>
              </Link>
            </p>
          )}
          <p className="dw-small">
            <Link to={addresses.leaveOutAsking(groupId, message.id)}>
              Leave this practice out for me<span className="nhsuk-u-visually-hidden">: {message.practiceName}</span>
            </Link>
          </p>
        </MessageCard>
      ))}
    </Page>
  )
}
