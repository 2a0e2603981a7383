import type { GuardScan } from './scan'
import { nearWords, numberWords, smallWords } from './words'

/** What may part the 3-3-4 groups of an NHS number, after folding, and how much of it in one gap. */
export const separators = ' -./\n'
export const mostSeparators = 8

/** How many words and numbers away a near word counts, on either side. */
const nearTokens = 8

/** What may part the digits in any grouping straight after "NHS number". */
const looseSeparators = ' -./\n,:()'

/** Refuses valid NHS numbers that are written as such, and asks about ten bare digits that are valid. */
export function findNhsNumbers(s: GuardScan, known: ReadonlySet<string>) {
  s.tokens.forEach((token, i) => {
    if (!token.digits) return
    if (isAfterNhsNumberPhrase(s, i)) findLoose(s, i)
    findGrouped(s, i, known)
  })
}

/** Ten digits from token i, plain or 3-3-4; one of the two gaps may be missing. */
function findGrouped(s: GuardScan, i: number, known: ReadonlySet<string>) {
  let last = i
  let digits = s.word(i)
  while (digits.length < 10 && s.isNumber(last + 1) && s.gapIs(last + 1, mostSeparators, separators)) {
    if (digits.length !== 3 && digits.length !== 6) return
    last++
    digits += s.word(last)
  }
  if (!isNhsNumber(digits) || isAfterTelephonePrefix(s, i)) return
  const start = s.start(i)
  const end = s.end(last)
  if (last > i || hides(s, start, end) || hasNearWord(s, i)) s.add('nhs_number', start, end)
  else if (!known.has(digits)) s.add('ten_digits', start, end)
}

/** Ten digits in any grouping from token i: "NHS number" just before leaves no doubt. */
function findLoose(s: GuardScan, i: number) {
  let last = i
  let digits = s.word(i)
  while (digits.length < 10 && s.isNumber(last + 1) && s.gapIs(last + 1, mostSeparators, looseSeparators)) {
    last++
    digits += s.word(last)
  }
  if (isNhsNumber(digits)) s.add('nhs_number', s.start(i), s.end(last))
}

/** Whether something that nobody can see stands between the characters from start to end. */
function hides(s: GuardScan, start: number, end: number): boolean {
  return (s.at[end - 1] ?? 0) - (s.at[start] ?? 0) !== end - 1 - start
}

/** "No" is too common a word: it counts only straight before the number, as does "#". */
function hasNearWord(s: GuardScan, i: number): boolean {
  if (numberWords.has(s.word(i - 1)) || s.before(s.start(i)) === '#') return true
  for (let k = i - nearTokens; k <= i + nearTokens; k++) {
    if (nearWords.has(s.word(k))) return true
  }
  return false
}

/** Whether "NHS number", "NHS no." or the like stands before token i, with at most three small words between. */
function isAfterNhsNumberPhrase(s: GuardScan, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const word = s.word(k)
    if (word === 'nhsnumber' || word === 'nhsno' || word === 'nhsnum') return true
    if (numberWords.has(word)) return s.word(k - 1) === 'nhs'
    if (!smallWords.has(word)) return false
  }
  return false
}

/** Digits after a 0, a 0044 or a plus and a country code are a telephone number. */
function isAfterTelephonePrefix(s: GuardScan, i: number): boolean {
  if (!s.isNumber(i - 1) || !s.gapIs(i, 3, ' -()')) return false
  const prefix = s.word(i - 1)
  const mark = s.before(s.start(i - 1))
  if (prefix === '0') return !'.,-/:'.includes(mark)
  return prefix === '0044' || (mark === '+' && prefix.length <= 3)
}

/**
 * A valid NHS number: in a range that has been given out (400-499 and 600-708 in England, Wales and
 * the Isle of Man, 320-399 in Northern Ireland) or in the 999 test range, with the right modulus 11
 * check digit. Source: NHS Data Dictionary, NHS NUMBER.
 */
function isNhsNumber(digits: string): boolean {
  if (digits.length !== 10) return false
  const range = Number(digits.slice(0, 3))
  const given = (range >= 320 && range <= 499) || (range >= 600 && range <= 708) || range === 999
  if (!given) return false
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}
