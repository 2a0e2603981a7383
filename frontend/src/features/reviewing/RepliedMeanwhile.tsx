import { Back } from '../../components/Back/Back'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { Unread } from '../saying/Unread'

interface RepliedMeanwhileProps {
  title: string
  back: { to: string; name: string }
  /** What somebody else answered. */
  reply: string
  /** What waited in the tab to be sent. */
  words: string
}

/** In place of the form, once somebody else has answered: their words, and those that were begun. */
export function RepliedMeanwhile({ title, back, reply, words }: RepliedMeanwhileProps) {
  const warning = useLeaveWarning(true)
  return (
    <Page title={title} heading="There is a reply already" before={<Back to={back.to}>{back.name}</Back>}>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <p className="dw-own-words">{reply}</p>
      <Unread why="Somebody else sent it while you wrote. Nobody has read your words:" words={words} />
    </Page>
  )
}
