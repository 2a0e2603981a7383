import type { GuardScan } from './scan'
import { GuardText, isDigit, isLetterOrDigit, isPlainLetter } from './text'
import { postcodeAreas, units } from './words'

/** Asks about e-mail addresses, but for those that end in nhs.net or nhs.uk. */
export function findEmails(s: GuardScan) {
  s.characters.forEach((character, i) => {
    if (character !== '@') return
    let start = i
    let end = i + 1
    while (start > 0 && isMailCharacter(s.before(start))) start--
    while (start < i && !isLetterOrDigit(s.after(start))) start++
    while (isDomainCharacter(s.after(end))) end++
    while (end > i && !isLetterOrDigit(s.before(end))) end--
    if (start < i && end > i && isForeignDomain(s.small(i + 1, end))) s.add('email', start, end)
  })
}

function isMailCharacter(character: string): boolean {
  return isLetterOrDigit(character) || ".-+%&'".includes(character)
}

function isDomainCharacter(character: string): boolean {
  return isLetterOrDigit(character) || character === '.' || character === '-'
}

/** Whether a domain is whole and none of the health service's. */
function isForeignDomain(domain: string): boolean {
  const labels = domain.split('.')
  const top = Array.from(labels.at(-1) ?? '')
  if (labels.length < 2 || labels.includes('') || top.length < 2 || top.some(isDigit)) return false
  return !`.${domain}`.endsWith('.nhs.net') && !`.${domain}`.endsWith('.nhs.uk')
}

/** Asks about full postcodes other than the practice's own. */
export function findPostcodes(s: GuardScan, postcode: string) {
  const own = compact(new GuardText(postcode).characters)
  s.characters.forEach((character, i) => {
    if (!isPlainLetter(character) || isLetterOrDigit(s.before(i))) return
    const end = postcodeEnd(s, i)
    if (end > 0 && compact(s.characters.slice(i, end)) !== own) s.add('postcode', i, end)
  })
}

/**
 * Where the postcode that begins at i ends, or 0: a real area, one or two figures (or a figure and a
 * letter), at most three spaces, a figure and two letters.
 */
function postcodeEnd(s: GuardScan, i: number): number {
  let district = i
  while (district < i + 2 && isPlainLetter(s.after(district))) district++
  if (!isDigit(s.after(district)) || !postcodeAreas.has(s.small(i, district))) return 0
  const next = s.after(district + 1)
  const long = isDigit(next) || isPlainLetter(next) ? inwardEnd(s, district + 2) : 0
  return long > 0 ? long : inwardEnd(s, district + 1)
}

/**
 * Where the second half of a postcode ends, its spaces being at i, or 0. The letters C I K M O V never
 * stand there; "B12 3rd floor" and "L1 2hr slot" are no postcodes.
 */
function inwardEnd(s: GuardScan, i: number): number {
  const most = i + 3
  while (i < most && s.after(i) === ' ') i++
  if (!isDigit(s.after(i)) || !isInwardLetter(s.after(i + 1)) || !isInwardLetter(s.after(i + 2))) return 0
  if (isLetterOrDigit(s.after(i + 3))) return 0
  const letters = s.slice(i + 1, i + 3)
  return letters !== letters.toUpperCase() && units.has(letters.toLowerCase()) ? 0 : i + 3
}

function isInwardLetter(character: string): boolean {
  return isPlainLetter(character) && !'CIKMOVcikmov'.includes(character)
}

/** The letters and figures of a postcode, in capitals. */
function compact(characters: string[]): string {
  return characters.filter(isLetterOrDigit).join('').toUpperCase()
}
