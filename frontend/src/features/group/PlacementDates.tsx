import { DateField } from '../../components/DateField/DateField'
import { fieldMessage } from '../../lib/problem'
import type { Dates } from './placementDates'

interface PlacementDatesProps {
  dates: Dates
  /** What the page itself found missing. */
  missing: { starts?: string; ends?: string }
  /** What the server did not accept. */
  error: unknown
  onChange: (dates: Dates) => void
}

/** The first and the last day of a placement. */
export function PlacementDates({ dates, missing, error, onChange }: PlacementDatesProps) {
  return (
    <>
      <DateField
        id="starts"
        legend="First day of the placement"
        hint="For example, 5 8 2026"
        error={missing.starts ?? fieldMessage(error, 'starts')}
        initial={dates.starts ?? ''}
        onChange={(starts) => onChange({ ...dates, starts })}
      />
      <DateField
        id="ends"
        legend="Last day of the placement"
        hint="For example, 2 2 2027"
        error={missing.ends ?? fieldMessage(error, 'ends')}
        initial={dates.ends ?? ''}
        onChange={(ends) => onChange({ ...dates, ends })}
      />
    </>
  )
}
