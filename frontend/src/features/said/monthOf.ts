const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A calendar date as its month: November 2026. The day is nobody's business. */
export function monthOf(date: string): string {
  return date === '' ? '' : month.format(new Date(`${date}T00:00:00Z`))
}
