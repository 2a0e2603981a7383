/** The two dates of a placement as they stand in the form: empty, or null while one is no real date. */
export interface Dates {
  starts: string | null
  ends: string | null
}

/** A message for each date that cannot be sent; none when both can. */
export function dateProblems({ starts, ends }: Dates): { starts?: string; ends?: string } {
  const problems: { starts?: string; ends?: string } = {}
  if (!starts) problems.starts = starts === '' ? 'Enter the first day' : 'Enter a real date, such as 5 8 2026'
  if (!ends) problems.ends = ends === '' ? 'Enter the last day' : 'Enter a real date, such as 2 2 2027'
  if (starts && ends && ends < starts) problems.ends = 'The last day comes before the first'
  return problems
}
