import type { Wire } from '../../lib/api'

/** What somebody spent time on. */
export const whatWords: Record<Wire['HoursWhat'], string> = {
  meeting: 'A meeting',
  reading: 'Reading',
  writing: 'Writing',
  other: 'Something else',
}

/** Minutes as people say them: "1 hour 30 minutes". */
export function timeInWords(minutes: number): string {
  const parts: [number, string][] = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ')
}

/** The minutes of a time typed as hours and minutes; null when it is none, or longer than a day. */
export function minutesOf(hours: string, minutes: string): number | null {
  const count = (typed: string) => (/^\d{0,3}$/.test(typed.trim()) ? Number(typed) : NaN)
  const all = count(hours) * 60 + count(minutes)
  return all >= 1 && all <= 1440 ? all : null
}
