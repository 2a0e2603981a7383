import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { LeaveQuestion } from '../LeaveQuestion/LeaveQuestion'

/** What somebody was typing on a page that went away under them. It can be copied, and is in nobody else's sight. */
export function TypedWords({ words }: { words: string[] }) {
  const warning = useLeaveWarning(true)
  return (
    <section aria-labelledby="typed">
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <h2 className="nhsuk-heading-m" id="typed">
        What you typed
      </h2>
      <p>It was not saved and not sent. You can copy it from here, until you leave this page. Nobody else sees it.</p>
      {words.map((text) => (
        <p className="dw-card dw-own-words" key={text}>
          {text}
        </p>
      ))}
    </section>
  )
}
