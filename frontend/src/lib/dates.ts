const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' })
const calendarDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

const numbers = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/London' })

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

/** The time of day in London: 10:42. */
export function clockOf(time: string): string {
  return clock.format(new Date(time))
}

/** A moment in London: 22 November 2026 at 10:42. */
export function timeOf(time: string): string {
  return moment.format(new Date(time))
}

/** A moment as a day in London: 22 November 2026. */
export function dayOf(time: string): string {
  return day.format(new Date(time))
}

/** The calendar date in London at a moment, as 2026-11-22. */
export function londonDate(at: Date): string {
  const { day: d = '', month: m = '', year: y = '' } = Object.fromEntries(
    numbers.formatToParts(at).map(({ type, value }) => [type, value]),
  )
  return `${y}-${m}-${d}`
}

/** A calendar date without zone, as 2026-11-22, in words; an empty one stays empty. */
export function dateInWords(date: string): string {
  return date === '' ? '' : calendarDay.format(new Date(`${date}T00:00:00Z`))
}

/** A calendar date as its month, where there is no room for more: Nov 2026. */
export function monthInWords(date: string): string {
  return date === '' ? '' : month.format(new Date(`${date}T00:00:00Z`))
}

/** A date as it is typed into three boxes. */
export interface DateParts {
  day: string
  month: string
  year: string
}

/** The calendar date in three boxes as 2026-03-27; empty when all three are, null while they hold no real date. */
export function readDateParts({ day, month, year }: DateParts): string | null {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()]
  if (d === '' && m === '' && y === '') return ''
  if (!/^(19|20|21)\d\d$/.test(y) || !/^\d\d?$/.test(m) || !/^\d\d?$/.test(d)) return null
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)))
  // 31 February would roll over into March.
  if (date.getUTCMonth() !== Number(m) - 1 || date.getUTCDate() !== Number(d)) return null
  return date.toISOString().slice(0, 10)
}

export function writeDateParts(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** The calendar date after another. */
export function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
