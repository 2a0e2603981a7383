import { diffWordsWithSpace } from 'diff'

/** Some words of a text, and whether the other text has them too. */
export interface Part {
  text: string
  differs: boolean
}

/** Two texts, each in parts, so that what differs can be marked in both. */
export function wordDifference(before: string, now: string): { before: Part[]; now: Part[] } {
  const steps = diffWordsWithSpace(before, now)
  const sideOf = (leftOut: 'added' | 'removed') =>
    joined(steps.filter((step) => !step[leftOut]).map(({ value, added, removed }) => ({ text: value, differs: added || removed })))
  return { before: sideOf('added'), now: sideOf('removed') }
}

/** What differs reads as one where only white space stands between. */
function joined(parts: Part[]): Part[] {
  const all: Part[] = []
  parts.forEach((part, i) => {
    const last = all.at(-1)
    const between = last?.differs && part.text.trim() === '' && parts[i + 1]?.differs
    const differs = part.differs || Boolean(between)
    if (last && last.differs === differs) last.text += part.text
    else all.push({ text: part.text, differs })
  })
  return all
}
