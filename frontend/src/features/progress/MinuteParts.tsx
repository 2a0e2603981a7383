import type { ReactNode } from 'react'
import { countOf, levelWords, whyLower, type InShort } from './progressWords'

/** How many of each are named here; the rest follows further down. */
const named = 3

/** One short part of the page in a minute. */
export function Part({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="dw-minute__part">
      <h2 className="nhsuk-heading-s" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** The first few of many. */
export function Few<T>({ all, line }: { all: T[]; line: (each: T) => ReactNode }) {
  if (all.length === 0) return null
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {all.slice(0, named).map((each, index) => (
        <li className="dw-own-words" key={index}>
          {line(each)}
        </li>
      ))}
      {all.length > named && <li>and {all.length - named} more</li>}
    </ul>
  )
}

/** What moved and what did not. A lower level is not a step back, and has its reason where somebody gave one. */
export function Moved({ up, down, same, labels }: Pick<InShort, 'up' | 'down' | 'same'> & { labels: string[] }) {
  return (
    <>
      <Part title="What moved" id="minute-moved">
        <p>
          {up.length === 0
            ? 'No criterion is at a higher level yet. Change takes time.'
            : `${countOf(up.length, 'criterion is', 'criteria are')} at a higher level.`}
        </p>
        <Few all={up} line={(trend) => `${trend.title}: ${levelWords(trend, labels).toLowerCase()}`} />
      </Part>
      <Part title="What did not" id="minute-same">
        <p>
          {countOf(same.length, 'criterion is where it was', 'criteria are where they were')}
          {down.length > 0 && `, and ${countOf(down.length, 'is', 'are')} at a lower level`}.
          {down.length > 0 && ' A lower level is not a step back: it may be a clearer look.'}
        </p>
        <Few all={down} line={(trend) => [trend.title, whyLower(trend).toLowerCase()].filter(Boolean).join(': ')} />
      </Part>
    </>
  )
}
