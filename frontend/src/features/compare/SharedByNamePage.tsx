import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { criteriaQuery } from '../../lib/requests/criteria'
import { SharedAs } from '../placement/SharedAs'
import { sharedConversationsQuery } from './sharedConversationsQuery'

/** Every conversation that a trainee shared with the practice, whole, exactly as the trainee looked at it. */
export function SharedByNamePage() {
  const { practiceId = '' } = useParams()
  const { data: conversations } = useSuspenseQuery(sharedConversationsQuery(practiceId))
  return (
    <Page
      title="Shared with you by name"
      before={<Back to={addresses.practice(practiceId)}>Start page</Back>}
      aside={<WhoSeesIt />}
    >
      {conversations.length === 0 ? (
        <Empty title="A conversation will be here">
          <p>
            When a trainee chooses to share what they saw with you, by name, it stands here. Doorway does not tell you
            whether anybody does.
          </p>
        </Empty>
      ) : (
        <>
          <p>
            Somebody chose to tell you this, and to put their name to it. It is how the practice looked to them, and not a
            mark. Thank them, and ask what would help.
          </p>
          {conversations.map((one) => (
            <Conversation key={one.id} conversation={one} />
          ))}
        </>
      )}
    </Page>
  )
}

function Conversation({ conversation: { shared, sharedOn } }: { conversation: Wire['SharedConversation'] }) {
  const { data: set } = useSuspenseQuery(criteriaQuery(shared.setId, shared.criteriaVersion))
  return <SharedAs shared={shared} set={set} day={`Shared on ${dateInWords(sharedOn)}.`} />
}

function WhoSeesIt() {
  return (
    <>
      <h2 className="nhsuk-heading-s">Who sees this</h2>
      <p>Only you and others who lead the practice. It was shared for a conversation with you: do not pass it on.</p>
    </>
  )
}
