import type { GuardContext, GuardScan } from './scan'
import { GuardText } from './text'

/** The digits from one token up to another. */
interface DigitRun {
  last: number
  digits: string
}

/** A number that was read: its last token and its digits without the leading 0 or 44 (from abroad, all of them). */
interface Telephone {
  last: number
  national: string
}

/**
 * Asks about telephone numbers, but for 0300 and 0800 ones, the practice's own and the support
 * lines'. (116 numbers are too short to be taken for one.)
 */
export function findTelephones(s: GuardScan, known: ReadonlySet<string>) {
  for (let i = 0; i < s.tokens.length; i++) {
    const telephone = s.isNumber(i) ? telephoneAt(s, i) : undefined
    if (telephone === undefined) continue
    const { last, national } = telephone
    const start = s.before(s.start(i)) === '+' ? s.start(i) - 1 : s.start(i)
    if (!known.has(national) && !national.startsWith('300') && !national.startsWith('800')) {
      s.add('telephone', start, s.end(last))
    }
    i = last
  }
}

function telephoneAt(s: GuardScan, i: number): Telephone | undefined {
  const word = s.word(i)
  const plus = s.before(s.start(i)) === '+'
  if (word.startsWith('0044')) return britishNumber(s, i, 4)
  if (plus && word.startsWith('44')) return britishNumber(s, i, 2)
  if (plus) return foreignNumber(s, i)
  if (word.startsWith('0')) return localNumber(s, i)
  if (word.length === 12 && word.startsWith('447')) return { last: i, national: word.slice(2) }
  return undefined
}

/** What follows +44 or 0044: ten digits, or nine after a 1, with or without "(0)". */
function britishNumber(s: GuardScan, i: number, prefix: number): Telephone | undefined {
  const runs = digitRuns(s, i, prefix + 11, 1, ' -.()/')
  return longest(runs, (digits) => digits.slice(prefix).replace(/^0/, ''))
}

/** A plus, a country code and what follows, ten to fifteen digits in all. */
function foreignNumber(s: GuardScan, i: number): Telephone | undefined {
  if (s.word(i).startsWith('0') || (s.length(i) > 3 && s.length(i) < 10)) return undefined
  const run = digitRuns(s, i, 15, 1, ' -()').at(-1)
  if (run === undefined || run.digits.length < 10) return undefined
  return { last: run.last, national: run.digits }
}

/** A number that begins with 0. */
function localNumber(s: GuardScan, i: number): Telephone | undefined {
  if (isFraction(s, i) || isTimeRange(s, i)) return undefined
  if (s.length(i) >= 3) return longest(digitRuns(s, i, 11, 2, ' -.()/'), (digits) => digits.slice(1))
  if (!opensNumber(s, i)) return undefined
  const runs = digitRuns(s, i, 11, 3, ' -()').filter((run) => run.digits.length === 11)
  return longest(runs, (digits) => digits.slice(1))
}

/** Whether one or two digits may begin a number ("0 117…", "07 700…"): others are days, hours and scores. */
function opensNumber(s: GuardScan, i: number): boolean {
  if ('-/:'.includes(s.before(s.start(i)))) return false
  return s.word(i) === '0' || (s.word(i) === '07' && s.length(i + 1) === 3)
}

/** The longest run whose national digits are as many as a British number has. */
function longest(runs: DigitRun[], toNational: (digits: string) => string): Telephone | undefined {
  for (const { last, digits } of runs.reverse()) {
    const national = toNational(digits)
    if (isNationalLength(national)) return { last, national }
  }
  return undefined
}

/**
 * The digits from token i up to each following group, as long as they are at most `most`, the groups
 * after the first have at least `shortest` digits, and one to three characters of the set part them.
 */
function digitRuns(s: GuardScan, i: number, most: number, shortest: number, set: string): DigitRun[] {
  const runs: DigitRun[] = []
  let digits = s.word(i)
  for (let last = i; digits.length <= most; ) {
    runs.push({ last, digits })
    last++
    if (!s.isNumber(last) || s.length(last) < shortest || !s.gapIs(last, 3, set)) break
    digits += s.word(last)
  }
  return runs
}

/** Whether token i stands straight after a decimal point or a thousands comma. */
function isFraction(s: GuardScan, i: number): boolean {
  if (!s.isNumber(i - 1)) return false
  const gap = s.gap(i).join('')
  return gap === '.' || gap === ','
}

/** Whether token i and the next are hours such as 0830-1800. */
function isTimeRange(s: GuardScan, i: number): boolean {
  return isClock(s.word(i)) && isClock(s.word(i + 1)) && s.gapHas(i + 1, '-')
}

function isClock(word: string): boolean {
  return word.length === 4 && word.slice(0, 2) < '24' && word.slice(2) < '60'
}

/** Ten digits after the leading 0, or nine in a few old area codes that begin with 1. */
function isNationalLength(national: string): boolean {
  return national.length === 10 || (national.length === 9 && national.startsWith('1'))
}

/** The national digits of the numbers that a text may name freely. */
export function knownNumbers(ctx: GuardContext): ReadonlySet<string> {
  return new Set([ctx.telephone, ...ctx.supportNumbers].map(nationalNumber))
}

/** The digits of a number as kept on file, without the leading 0, +44 or 0044. */
function nationalNumber(number: string): string {
  const words = new GuardText(number).tokens.filter((token) => token.digits)
  let digits = words.map((token) => token.word).join('').replace(/^00/, '')
  if (digits.startsWith('44') && digits.length >= 11) digits = digits.slice(2)
  return digits.replace(/^0/, '')
}
