import type { GuardScan } from './scan'
import { months, smallWords } from './words'

/** How many small words may stand between a birth word and its date ("born on the 3rd of…"). */
const mostFillers = 4

/** Asks about a date beside a birth word. Every other date is free. */
export function findBirthDates(s: GuardScan) {
  for (let i = 0; i < s.tokens.length; i++) {
    const first = birthWordFrom(s, i)
    if (first === undefined) continue
    findDateAfter(s, i)
    findDateBefore(s, first, i)
  }
}

/** Whether a birth word ends at token i, and at which it begins: "date of birth" and "d.o.b." are several. */
function birthWordFrom(s: GuardScan, i: number): number | undefined {
  switch (s.word(i)) {
    case 'born':
    case 'birthday':
    case 'birthdate':
    case 'dob':
      return i
    case 'birth':
      return s.word(i - 1) === 'of' && s.word(i - 2) === 'date' ? i - 2 : i
    case 'b': {
      const spelled = s.word(i - 1) === 'o' && s.word(i - 2) === 'd'
      return spelled && s.gapIs(i, 2, './ ') && s.gapIs(i - 1, 2, './ ') ? i - 2 : undefined
    }
  }
  return undefined
}

/** A date after the birth word that ends at token i, over small words only, never over the end of a sentence. */
function findDateAfter(s: GuardScan, i: number) {
  const abbreviated = s.word(i) === 'dob' || s.word(i) === 'b'
  for (let k = i + 1; k < s.tokens.length && k <= i + 1 + mostFillers; k++) {
    if (s.gap(k).length > 8 || s.gapHas(k, ';?!') || (s.gapHas(k, '.') && !abbreviated)) return
    const last = dateAt(s, k)
    if (last !== undefined) {
      s.add('birth_date', s.start(k), s.end(last))
      return
    }
    if (!smallWords.has(s.word(k))) return
  }
}

/**
 * A date before the birth word from token first to token last: "3/3/74 is her date of birth", "3/3/74
 * (date of birth)", "3/3/74 DOB". "On 3 May date of birth left the form" is an ordinary date.
 */
function findDateBefore(s: GuardScan, first: number, last: number) {
  const word = s.word(last)
  let said = false
  for (let k = first; k > 0 && k >= first - mostFillers; k--) {
    if (!s.gapIs(k, 3, " ,()/'")) return
    const start = dateEndingAt(s, k - 1)
    if (start !== undefined) {
      const plain = k === first && (word === 'dob' || word === 'b' || word === 'born')
      const marked = k === first && s.gapHas(k, ',(')
      if (plain || ((said || marked) && word !== 'born')) s.add('birth_date', s.start(start), s.end(k - 1))
      return
    }
    if (!smallWords.has(s.word(k - 1))) return
    said ||= s.word(k - 1) === 'is' || s.word(k - 1) === 'was'
  }
}

/** The token that the date which ends at token last begins at. */
function dateEndingAt(s: GuardScan, last: number): number | undefined {
  for (let k = Math.max(0, last - 4); k <= last; k++) {
    if (dateAt(s, k) === last) return k
  }
  return undefined
}

/**
 * The last token of the full date that begins at token i: 3/3/1974, 03.03.74, 1974-03-03, 3rd of March
 * 1974, March 3, 1974, 03031974.
 */
function dateAt(s: GuardScan, i: number): number | undefined {
  if (!s.isNumber(i)) return monthFirstDate(s, i)
  if (isNumericDate(s, i)) return i + 2
  if (isBareDate(s.word(i))) return i
  return dayFirstDate(s, i)
}

function isNumericDate(s: GuardScan, i: number): boolean {
  if (!s.isNumber(i + 1) || !s.isNumber(i + 2)) return false
  if (!s.gapIs(i + 1, 3, ' -./') || !s.gapIs(i + 2, 3, ' -./')) return false
  const [a, b, c] = [s.word(i), s.word(i + 1), s.word(i + 2)]
  if (isYear(a) && isDayMonth(c, b)) return true
  return (isYear(c) || c.length === 2) && (isDayMonth(a, b) || isDayMonth(b, a))
}

function dayFirstDate(s: GuardScan, i: number): number | undefined {
  if (!isUpTo(s.word(i), 31)) return undefined
  let k = skipOrdinal(s, i) + 1
  if (s.word(k) === 'of') k++
  if (!months.has(s.word(k)) || !s.gapIs(k, 3, ' -./')) return undefined
  return withYear(s, k)
}

function monthFirstDate(s: GuardScan, i: number): number | undefined {
  if (!months.has(s.word(i)) || !isUpTo(s.word(i + 1), 31) || !s.gapIs(i + 1, 3, ' -./')) return undefined
  return withYear(s, skipOrdinal(s, i + 1))
}

/** Goes on to the "rd" of "3rd". */
function skipOrdinal(s: GuardScan, i: number): number {
  const ordinal = ['st', 'nd', 'rd', 'th'].includes(s.word(i + 1)) && s.gapIs(i + 1, 1, ' ')
  return ordinal ? i + 1 : i
}

/** Goes on to the year after token i, if there is one. */
function withYear(s: GuardScan, i: number): number {
  const year = s.word(i + 1)
  const isThere = s.isNumber(i + 1) && s.gapIs(i + 1, 3, " ,-./'")
  return isThere && (isYear(year) || year.length === 2) ? i + 1 : i
}

function isBareDate(word: string): boolean {
  if (word.length === 6) return isDayMonth(word.slice(0, 2), word.slice(2, 4))
  if (word.length !== 8) return false
  if (isYear(word.slice(4)) && isDayMonth(word.slice(0, 2), word.slice(2, 4))) return true
  return isYear(word.slice(0, 4)) && isDayMonth(word.slice(6), word.slice(4, 6))
}

function isYear(word: string): boolean {
  return /^(18|19|20)\d\d$/.test(word)
}

function isDayMonth(day: string, month: string): boolean {
  return isUpTo(day, 31) && isUpTo(month, 12)
}

/** Whether a word is a number of one or two digits from 1 to most. */
function isUpTo(word: string, most: number): boolean {
  return /^\d\d?$/.test(word) && Number(word) >= 1 && Number(word) <= most
}
