import type { Wire } from '../../lib/api'
import { clockOf, dayOf } from '../../lib/dates'
import { roleInWords } from '../../lib/hats'
import { Empty } from '../Empty/Empty'

type Entry = Wire['TrailEntry']

/** The entries of each day together, in the order in which they come. */
function byDay(entries: Entry[]): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

/** Nobody's name: a person who is no longer known, a command at the machine, or what Doorway does by itself. */
function whoOf({ who, role }: Entry): string {
  if (who !== '') return who
  return role === '' ? 'Doorway' : 'Somebody'
}

/** Who did what, day by day. */
export function TrailList({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) {
    return (
      <Empty title="Who did what will be here">
        <p>Nothing has been written down yet.</p>
      </Empty>
    )
  }
  return byDay(entries).map(({ day, entries: those }) => (
    <section className="dw-trail" key={day}>
      <h2 className="nhsuk-heading-s">{day}</h2>
      <ol className="dw-trail__list" reversed>
        {those.map((entry) => (
          <li className="dw-trail__entry" key={entry.seq}>
            <time dateTime={entry.at} className="dw-trail__time">
              {clockOf(entry.at)}
            </time>
            <div>
              <strong>{whoOf(entry)}</strong> {entry.words}
              {entry.role && <div className="dw-small">{roleInWords(entry.role)}</div>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  ))
}
