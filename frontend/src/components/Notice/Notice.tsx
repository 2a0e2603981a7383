import { useId } from 'react'

interface NoticeProps {
  /** A few words, always shown. */
  title: string
  /** The set's own notice, unchanged. */
  children: string
}

/** What the criteria are and are not, in the set's own words, on every page that uses them. */
export function Notice({ title, children }: NoticeProps) {
  const id = useId()
  return (
    <section className="dw-notice" aria-labelledby={id}>
      <h2 className="dw-notice__title" id={id}>
        {title}
      </h2>
      <p className="dw-notice__text">{children}</p>
    </section>
  )
}
