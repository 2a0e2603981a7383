import type { ReactNode } from 'react'
import { About } from '../../components/ContentNoted/About'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { kindInWords, titleOf } from './words'

interface MessageCardProps {
  message: Wire['PracticeMessage']
  /** What it is called; else what kind of message it is. */
  title?: string
  /** Who replied, in words. */
  replyBy: string
  /** One below the heading that the card stands under. */
  heading?: 'h2' | 'h3'
  /** Whether it stands below the answer that it is about. */
  here?: boolean
  /** What can be done with it. */
  children?: ReactNode
}

/** What was said between the group and a practice: no name, one reply. */
export function MessageCard({ message, title = titleOf(message), replyBy, heading: Heading = 'h3', here, children }: MessageCardProps) {
  const { about, contentNote, kind, view, words, saidOn, reply, repliedOn } = message
  return (
    <article className="dw-card" aria-label={title}>
      <Heading className="nhsuk-heading-s">{title}</Heading>
      <p className="dw-small">
        {view !== '' && `${kindInWords(kind)}, `}
        {dateInWords(saidOn)}
        {here && ', about the answer as it was then'}
      </p>
      {!here && <About words={about} note={contentNote} />}
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
