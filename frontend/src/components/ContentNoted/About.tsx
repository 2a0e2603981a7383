import { ContentNoted } from './ContentNoted'

interface AboutProps {
  /** What a criterion says; empty for none. */
  words: string
  /** What that mentions. */
  note: string
}

/** What something is about, behind its content note where it may be hard to read. */
export function About({ words, note }: AboutProps) {
  if (words === '') return null
  if (!note) return <p>About: {words}</p>
  return (
    <>
      <p>About something that may be hard to read:</p>
      <ContentNoted notes={[note]}>{words}</ContentNoted>
    </>
  )
}
