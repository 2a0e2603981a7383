const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' })
const calendarDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** A moment in London: 22 November 2026 at 10:42. */
export function timeOf(time: string): string {
  return moment.format(new Date(time))
}

/** A moment as a day in London: 22 November 2026. */
export function dayOf(time: string): string {
  return day.format(new Date(time))
}

/** A calendar date without zone, as 2026-11-22, in words; an empty one stays empty. */
export function dateInWords(date: string): string {
  return date === '' ? '' : calendarDay.format(new Date(`${date}T00:00:00Z`))
}
