import type { ReactNode } from 'react'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

interface MessageCardProps {
  message: Wire['PracticeMessage']
  title: string
  /** Who replied, in words. */
  replyBy: string
  /** One below the heading that the card stands under. */
  heading?: 'h2' | 'h3'
  /** What can be done with it. */
  children?: ReactNode
}

/** What was said between the group and a practice: no name, one reply. */
export function MessageCard({ message, title, replyBy, heading: Heading = 'h3', children }: MessageCardProps) {
  const { about, words, saidOn, reply, repliedOn } = message
  return (
    <article className="dw-card" aria-label={title}>
      <Heading className="nhsuk-heading-s">{title}</Heading>
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
