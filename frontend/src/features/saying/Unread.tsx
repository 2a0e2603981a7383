import { CopyButton } from '../../components/CopyButton/CopyButton'

interface UnreadProps {
  /** Why there is nowhere to send them now, and what becomes of them. */
  why: string
  words: string
}

/** Words that somebody typed and nobody has read, to be copied where there is nowhere to send them now. */
export function Unread({ why, words }: UnreadProps) {
  return (
    <>
      <p role="status">{why}</p>
      <p className="dw-own-words">{words}</p>
      <CopyButton what="your words" text={words} />
    </>
  )
}
