import type { ReactNode } from 'react'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

interface MessageCardProps {
  message: Wire['PracticeMessage']
  title: string
  /** Who replied, in words. */
  replyBy: string
  /** What can be done with it. */
  children?: ReactNode
}

/** What was said between the group and a practice: no name, one reply. */
export function MessageCard({ message, title, replyBy, children }: MessageCardProps) {
  const { about, words, saidOn, reply, repliedOn } = message
  return (
    <article className="dw-card" aria-label={title}>
      <h3 className="nhsuk-heading-s">{title}</h3>
      <p className="dw-small">{dateInWords(saidOn)}</p>
      {about && <p>About: {about}</p>}
      {words && <p className="dw-own-words">{words}</p>}
      {repliedOn && (
        <>
          <p className="dw-small">
            {replyBy}, {dateInWords(repliedOn)}
          </p>
          <p className="dw-own-words">{reply}</p>
        </>
      )}
      {children}
    </article>
  )
}
