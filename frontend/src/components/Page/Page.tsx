import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { WhoSees } from '../WhoSees/WhoSees'

interface PageProps {
  /**
   * What the browser tab says, before "– Doorway". Neutral: the place in the work
   * ("Making contact, 2 of 4"), never what a criterion is about.
   */
  title: string
  /** The h1; the title when left out. */
  heading?: ReactNode
  /** What has to be read before the heading. */
  before?: ReactNode
  /** A short line above the heading that says where one is. */
  caption?: ReactNode
  /** Who will see what is written here. Needed wherever something can be written. */
  whoSees?: string
  /** Progress and help: beside the main column, below it on a phone. */
  aside?: ReactNode
  /** Uses the whole width, for tables and charts. */
  wide?: boolean
  children?: ReactNode
}

/** One page: tab title, one h1 that takes the focus on navigation, main column and side column. */
export function Page({ title, before, heading, caption, whoSees, aside, wide, children }: PageProps) {
  const headingRef = useRef<HTMLHeadingElement>(null)
  const { key, pathname } = useLocation()

  useEffect(() => {
    document.title = `${title} – Doorway`
  }, [title])

  useEffect(() => {
    // The router calls the first address of a visit "default": there, reading starts
    // at the top as on any page. The shell lets go of the focus on navigation; a
    // person who has since gone to a field keeps it.
    if (key !== 'default' && document.activeElement === document.body) headingRef.current?.focus()
  }, [key, pathname])

  return (
    <div className={aside ? 'dw-page dw-page--aside' : 'dw-page'}>
      <div className={wide ? 'dw-page__main dw-page__main--wide' : 'dw-page__main'}>
        {before}
        {caption && <p className="dw-page__caption">{caption}</p>}
        <h1 className="nhsuk-heading-l dw-page__heading" tabIndex={-1} ref={headingRef}>
          {heading ?? title}
        </h1>
        {whoSees && <WhoSees>{whoSees}</WhoSees>}
        {children}
      </div>
      {aside && <aside className="dw-page__aside">{aside}</aside>}
    </div>
  )
}
