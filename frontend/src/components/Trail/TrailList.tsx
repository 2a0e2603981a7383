import type { Wire } from '../../lib/api'
import { clockOf, dayOf } from '../../lib/dates'
import { roleInWords } from '../../lib/hats'
import { Empty } from '../Empty/Empty'

type Entry = Wire['TrailEntry']

/** What one person did several times, one after the other: the latest time of it and how often. */
interface Run {
  entry: Entry
  times: number
}

/** What was done on each day, in the order in which it comes. */
function byDay(entries: Entry[]): { day: string; runs: Run[] }[] {
  const days: { day: string; runs: Run[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day !== day) days.push({ day, runs: [{ entry, times: 1 }] })
    else addTo(last.runs, entry)
  }
  return days
}

function addTo(runs: Run[], entry: Entry) {
  const last = runs.at(-1)
  const again = last?.entry.who === entry.who && last.entry.role === entry.role && last.entry.words === entry.words
  if (again) last.times++
  else runs.push({ entry, times: 1 })
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
  return byDay(entries).map(({ day, runs }) => (
    <section className="dw-trail" key={day}>
      <h2 className="nhsuk-heading-s">{day}</h2>
      <ol className="dw-trail__list" reversed>
        {runs.map(({ entry, times }) => (
          <li className="dw-trail__entry" key={entry.seq}>
            <time dateTime={entry.at} className="dw-trail__time">
              {clockOf(entry.at)}
            </time>
            <div>
              <strong>{whoOf(entry)}</strong> {entry.words}
              {times > 1 && ` (${times} times)`}
              {entry.role && <div className="dw-small">{roleInWords(entry.role)}</div>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  ))
}
