import { expect, test } from 'vitest'
import notes from '../../../audit/testdata/guard_ordinary_notes.json'
import file from '../../../audit/testdata/guard_vectors.json'
import { guard, guardReasons, guardSentences, isTypingDigits } from './guard'
import { type Finding, type GuardContext, isRefused } from './guard/scan'
import * as words from './guard/words'

interface Expected {
  kind: string
  outcome: string
  match: string
}

interface Vector {
  rule: string
  text: string
  context?: string
  expect: Expected[]
}

const nothing: GuardContext = { practiceName: '', telephone: '', postcode: '', supportNumbers: [] }
const contexts: Record<string, GuardContext> = file.contexts

/** The vectors, with each family's words put into its template. */
function allVectors(): Vector[] {
  const families = file.families.flatMap((family) =>
    family.words.map((word) => ({
      rule: family.rule,
      text: family.template.replaceAll('{}', () => word),
      expect: family.expect.map((e) => ({ ...e, match: e.match.replaceAll('{}', () => word) })),
    })),
  )
  return [...file.vectors, ...families]
}

/** Findings the way the vectors write them. */
function described(text: string, findings: Finding[]): Expected[] {
  const characters = Array.from(text)
  return findings.map(({ kind, start, end }) => ({
    kind,
    outcome: isRefused(kind) ? 'refused' : 'asked',
    match: characters.slice(start, end).join(''),
  }))
}

test('finds what the vectors say, as the server does', () => {
  const vectors = allVectors()
  expect(vectors.length).toBeGreaterThan(500)
  for (const { rule, text, context, expect: expected } of vectors) {
    const ctx = context === undefined ? nothing : contexts[context]
    if (ctx === undefined) throw new Error(`no context ${context}`)
    expect(described(text, guard(text, ctx)), `${rule}: ${text}`).toEqual(expected)
  }
})

test('leaves ordinary notes alone', () => {
  expect(notes.length).toBeGreaterThanOrEqual(300)
  for (const note of notes) expect(described(note, guard(note, nothing)), note).toEqual([])
})

test('has the same words, sentences and reasons as the server', () => {
  const lists = Object.fromEntries(Object.entries(words).map(([name, list]) => [name, [...list].join(' ')]))
  expect(lists).toEqual(file.words)
  expect(guardSentences).toEqual(file.sentences)
  expect(guardReasons).toEqual(file.reasons)
})

test('knows when the caret stands in a run of digits', () => {
  for (const { text, typing } of file.typing) {
    const caret = text.indexOf('|')
    expect(isTypingDigits(text.replace('|', ''), caret), text).toBe(typing)
  }
})

test('reads any text: half characters, nothing, marks on their own', () => {
  expect(guard('\ud83d 999 110 6847 \ude00', nothing)).toEqual([{ kind: 'nhs_number', start: 2, end: 14 }])
  expect(guard('\u0301\0', nothing)).toEqual([])
})

test('holds back every first part of an NHS number as it is typed', () => {
  for (const number of ['9991106847', '999 110 6847', '999-110-6847', '999 - 110 - 6847', '999\u200b110\u200b6847']) {
    for (let length = 1; length <= number.length; length++) {
      const typed = `Her number is ${number.slice(0, length)}`
      const digits = number.slice(0, length).replace(/\D/g, '').length
      expect(isTypingDigits(typed, typed.length), typed).toBe(digits >= 5)
    }
  }
})
