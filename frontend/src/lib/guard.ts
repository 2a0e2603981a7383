import { findEmails, findPostcodes } from './guard/address'
import { findBirthDates } from './guard/birthDate'
import { findInitialsWithAge, findPatientNames, findTitledNames } from './guard/name'
import { findNhsNumbers, mostSeparators, separators } from './guard/nhsNumber'
import { type Finding, type GuardContext, type GuardKind, GuardScan } from './guard/scan'
import { findTelephones, knownNumbers } from './guard/telephone'
import { GuardText, isDigit } from './guard/text'

/** Why a text that was asked about may stay, in the order that the list shows. */
export const guardReasons = [
  { reason: 'ours', label: 'It belongs to our practice' },
  { reason: 'colleague', label: 'It is a colleague’s, for their work' },
  { reason: 'public', label: 'It is public, such as another service’s' },
  { reason: 'made_up', label: 'It is made up, as an example' },
] as const

export type GuardReason = (typeof guardReasons)[number]['reason']

/** What a person reads beside the field, in the order of the kinds. The server says the same words. */
export const guardSentences: Record<GuardKind, string> = {
  nhs_number:
    'This looks like an NHS number. We have not saved it. Please take it out: Doorway must never hold patients’ details.',
  ten_digits:
    'These ten digits could be an NHS number. If they are, please take them out. If not, tell us what they are.',
  birth_date:
    'This looks like a date of birth. If it is a patient’s, please take it out. If not, tell us whose it is.',
  telephone:
    'This looks like a telephone number. If it is a patient’s, please take it out. If not, tell us whose it is.',
  email:
    'This looks like an e-mail address. If it is a patient’s, please take it out. If not, tell us whose it is.',
  postcode:
    'This looks like a full postcode. If it is a patient’s, please take it out. If not, tell us whose it is.',
  titled_name:
    'This looks like a person’s name. If it is a patient’s, please take it out. If not, tell us whose it is.',
  patient_name:
    'This looks like a patient’s name. If it is, please take it out. If not, tell us whose it is.',
  initials_age:
    'This looks like a person’s initials and age. If they are a patient’s, please take them out. If not, tell us whose they are.',
}

/**
 * Finds what looks like a patient's detail in a text, in the order of the text; findings never overlap.
 * It is a safety net and can miss things. The rules are in docs/guard.md; the server has the same ones
 * (audit/guard.go), and audit/testdata/guard_vectors.json proves both.
 */
export function guard(text: string, ctx: GuardContext): Finding[] {
  const scan = new GuardScan(text, ctx.practiceName)
  const known = knownNumbers(ctx)
  findNhsNumbers(scan, known)
  findEmails(scan)
  findTelephones(scan, known)
  findBirthDates(scan)
  findPostcodes(scan, ctx.postcode)
  findTitledNames(scan)
  findPatientNames(scan)
  findInitialsWithAge(scan)
  return scan.found.sort((a, b) => a.start - b.start)
}

/**
 * Whether the caret (as the text field gives it, in UTF-16 units) stands in a run of five or more
 * digits. Then the text is neither sent nor kept on the device, so that no first part of an NHS number
 * slips through. The separators of the NHS rule count as part of the run, within it and just after it;
 * the end of a sentence or of a line ends the run.
 */
export function isTypingDigits(text: string, caret: number): boolean {
  const typed = new GuardText(text)
  const place = Array.from(text.slice(0, caret)).length
  const at = typed.at.findIndex((original) => original >= place)
  const here = at < 0 ? typed.characters.length : at
  const left = digitsBeside(typed, here, -1)
  const right = digitsBeside(typed, here, 1)
  const stands = (left.count > 0 && !endsRun(left.gap)) || (right.count > 0 && right.gap === '')
  return stands && left.count + right.count >= 5
}

/** How many digits stand on one side of a place, up to what is neither digit nor separator, and what parts them from it. */
function digitsBeside(typed: GuardText, here: number, step: 1 | -1): { count: number; gap: string } {
  let [count, gap, nearest] = [0, '', '']
  for (let i = step < 0 ? here - 1 : here; gap.length <= mostSeparators; i += step) {
    const character = typed.characters[i] ?? ''
    if (isDigit(character)) {
      if (count === 0) nearest = gap
      count++
      gap = ''
    } else if (character !== '' && separators.includes(character)) {
      gap = step < 0 ? character + gap : gap + character
    } else break
  }
  return { count, gap: nearest }
}

/** A line end, a full stop and a space, or four separators between the digits and the caret. */
function endsRun(gap: string): boolean {
  return gap.includes('\n') || gap.includes('. ') || gap.length > 3
}
