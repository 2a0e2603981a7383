import type { GuardScan } from './scan'
import { isDigit, isLetterOrDigit } from './text'
import {
  acronyms,
  afterAge,
  afterPatient,
  days,
  fullMonths,
  nameParticles,
  notSurnames,
  notSurnamesOfMs,
  titles,
} from './words'

/** Asks about Mr, Mrs, Ms or Miss and a surname. Dr, Prof, Nurse and Sister are how colleagues are named and are free. */
export function findTitledNames(s: GuardScan) {
  for (let i = 0; i < s.tokens.length; i++) {
    const last = isTitle(s, i) ? surnameAfter(s, i) : undefined
    if (last !== undefined) s.add('titled_name', s.start(i), s.end(last))
  }
}

/** Leaves out "250 ms", "near miss" and the verb "miss". */
function isTitle(s: GuardScan, i: number): boolean {
  const word = s.word(i)
  if (word === 'miss') return s.isCapital(i) && s.word(i - 1) !== 'near'
  if (word === 'ms') return !s.isNumber(i - 1)
  return titles.has(word)
}

/**
 * The last token of the surname after the title at token i. Initials and small words such as "van der"
 * may stand between. After Mr and Mrs a surname in small letters counts too: nothing else follows them.
 */
function surnameAfter(s: GuardScan, i: number): number | undefined {
  let k = i + 1
  while (k <= i + 3 && s.gapIs(k, 3, ' .') && s.length(k) === 1 && s.isCapital(k)) {
    if (!s.gapIs(k + 1, 3, ' .') || !s.isWord(k + 1)) break
    k++
  }
  const initials = k > i + 1
  while (k <= i + 5 && s.gapIs(k, 3, ' .') && nameParticles.has(s.word(k)) && s.isWord(k + 1)) k++
  if (!s.gapIs(k, 3, " .'") || !s.isWord(k) || notSurnames.has(s.word(k))) return undefined
  const last = nameEnd(s, k)
  if (s.length(k) < 2 && last === k) return undefined
  const small = (s.word(i) === 'mr' || s.word(i) === 'mrs') && s.length(k) >= 3 && !initials
  if (!s.isCapital(k)) return small ? last : undefined
  const married = s.word(i) === 'mr' || s.word(i) === 'mrs'
  return married || !notSurnamesOfMs.has(s.word(k)) ? last : undefined
}

/** Goes on over the parts of a double name: O'Neill, Smith-Jones. A possessive s is no part of it. */
function nameEnd(s: GuardScan, k: number): number {
  while (isNextPart(s, k + 1)) k++
  return k
}

function isNextPart(s: GuardScan, k: number): boolean {
  return s.isCapital(k) && s.length(k) >= 2 && s.gap(k).length === 1 && s.gapIs(k, 1, "'-")
}

/** Asks about "patient" and a name, a letter or initials. */
export function findPatientNames(s: GuardScan) {
  for (let i = 0; i < s.tokens.length; i++) {
    const word = s.word(i)
    if ((word !== 'patient' && word !== 'pt') || s.before(s.start(i)) === '-') continue
    const k = s.word(i + 1) === 'named' ? i + 2 : i + 1
    if (!s.gapIs(k, 3, ' ') || !s.isCapital(k)) continue
    if (isPatientLetter(s, k) || isPatientInitials(s, k) || isPatientName(s, k)) {
      s.add('patient_name', s.start(i), s.end(nameEnd(s, k)))
    }
  }
}

/** Tells "patient X" from "the patient I met", "patient X-ray" and "patient A&E visits". */
function isPatientLetter(s: GuardScan, k: number): boolean {
  if (s.length(k) !== 1 || s.word(k) === 'i') return false
  const next = s.after(s.end(k))
  if (next === ' ') return s.after(s.end(k) + 1) !== '&'
  return !"&-/'".includes(next) && !isDigit(next)
}

function isPatientInitials(s: GuardScan, k: number): boolean {
  return s.length(k) === 2 && s.isAllCapitals(k) && !acronyms.has(s.word(k)) && !isDigit(s.after(s.end(k)))
}

/** Tells a name from the capitalised words that often follow "patient": "Patient Participation Group". */
function isPatientName(s: GuardScan, k: number): boolean {
  const word = s.word(k)
  if (afterPatient.has(word) || days.has(word) || fullMonths.has(word)) return false
  if (s.length(k) === 1) return nameEnd(s, k) > k && s.gapHas(k + 1, "'")
  return !s.isAllCapitals(k) && (s.length(k) < 7 || !endsLikeThing(word))
}

/** A long word that ends as names of people hardly do: "Registration", "Engagement", "Safety". */
function endsLikeThing(word: string): boolean {
  return /(tion|sion|ment|ity|ness|ship|logy|ies)$/.test(word)
}

/** Asks about initials with an age: "JB aged 43", "J.B. (43)", "JB, 43 said", "JB 43F". */
export function findInitialsWithAge(s: GuardScan) {
  for (let i = 0; i < s.tokens.length; i++) {
    const initials = initialsAt(s, i)
    const end = initials && ageAfter(s, initials)
    if (end !== undefined) s.add('initials_age', s.start(i), s.end(end))
  }
}

interface Initials {
  last: number
  /** After dotted ones (J.B.) and pairs (JB) a bare number may be an age; three capitals are more often an abbreviation. */
  dotted: boolean
  pair: boolean
}

/** Reads initials from token i: two or three capitals together, or single ones parted by dots or spaces. */
function initialsAt(s: GuardScan, i: number): Initials | undefined {
  const before = s.before(s.start(i))
  if (!s.isAllCapitals(i) || isLetterOrDigit(before) || "&-/'".includes(before)) return undefined
  const length = s.length(i)
  if (length === 2 || length === 3) {
    return acronyms.has(s.word(i)) ? undefined : { last: i, dotted: false, pair: length === 2 }
  }
  let [letters, dotted, last] = [s.word(i), true, i]
  while (length === 1 && last < i + 2 && isNextInitial(s, last + 1)) {
    last++
    letters += s.word(last)
    dotted &&= s.gapHas(last, '.')
  }
  return last > i && !acronyms.has(letters) ? { last, dotted, pair: false } : undefined
}

function isNextInitial(s: GuardScan, k: number): boolean {
  return s.length(k) === 1 && s.isAllCapitals(k) && s.gapIs(k, 2, '. ')
}

/** The token that ends an age after the initials. */
function ageAfter(s: GuardScan, initials: Initials): number | undefined {
  const k = initials.last + 1
  if (!s.gapIs(k, 4, ' ,(.-:')) return undefined
  if (s.word(k) === 'age' || s.word(k) === 'aged') {
    return s.gapIs(k + 1, 2, ' :') && isAge(s, k + 1) ? k + 1 : undefined
  }
  if (!isAge(s, k) || s.gap(k).length === 0) return undefined
  const unit = ageUnitAfter(s, k)
  if (unit !== undefined) return unit
  const bare = initials.dotted || (initials.pair && s.gapHas(k, ',('))
  return bare && s.length(k) === 2 && endsLikeAge(s, k) ? k : undefined
}

/** The last token of what says that the number at token k is an age: 43F, 43y, 43 yo, 43-year-old. */
function ageUnitAfter(s: GuardScan, k: number): number | undefined {
  const unit = s.word(k + 1)
  if (s.gapIs(k + 1, 1, ' /') && (unit === 'f' || unit === 'm') && s.isAllCapitals(k + 1)) return k + 1
  const glued = s.gapIs(k + 1, 0, '') && (unit === 'y' || unit === 'yr')
  if (glued && s.word(k + 2) !== 'o' && s.word(k + 2) !== 'old') return k + 1
  if (!s.gapIs(k + 1, 1, ' -')) return undefined
  if (unit === 'yo' || unit === 'yrs') return k + 1
  if (unit === 'y' && s.word(k + 2) === 'o') return k + 2
  if (['yr', 'year', 'years'].includes(unit) && s.word(k + 2) === 'old') return k + 2
  return undefined
}

/** Whether the bare number at token k ends a bracket or a clause, or goes on to what the person did. */
function endsLikeAge(s: GuardScan, k: number): boolean {
  const end = s.end(k)
  const next = s.after(end)
  if (s.gapHas(k, '(')) return next === ')' || next === ','
  if (next === ' ') return s.gapIs(k + 1, 1, ' ') && afterAge.has(s.word(k + 1))
  return ',;\n'.includes(next) || (next === '.' && !isDigit(s.after(end + 1)))
}

/** Whether token k is a number of years from 1 to 120. */
function isAge(s: GuardScan, k: number): boolean {
  const years = Number(s.word(k))
  return s.isNumber(k) && s.length(k) <= 3 && years >= 1 && years <= 120
}
