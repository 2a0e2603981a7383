import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { kindWords, moreWords, rowGroups, sourceName, sourceWords } from './compareWords'

function row(criterionId: string, kind: Wire['ComparedRow']['kind']): Wire['ComparedRow'] {
  return { criterionId, kind, choice: 'level', level: 2, question: '', views: [] }
}

const source: Wire['ComparedSource'] = { id: 's', kind: 'staff', name: '', when: '', kappa: null, more: 0 }

test('agreements come first, and the order within a group stays', () => {
  const rows = [row('A', 'seen_differently'), row('B', 'same'), row('C', ''), row('D', 'practice_higher'), row('E', 'same')]
  expect(rowGroups(rows).map(({ kind, rows: each }) => [kind, each.map(({ criterionId }) => criterionId)])).toEqual([
    ['same', ['B', 'E']],
    ['practice_higher', ['D']],
    ['seen_differently', ['A']],
    ['', ['C']],
  ])
})

test('nobody is said to be right', () => {
  const words = [...rowGroups([row('A', 'same'), row('B', 'practice_higher'), row('C', 'seen_differently'), row('D', '')])]
    .flatMap(({ title, say }) => [title, say])
    .concat(Object.values(kindWords))
  expect(words.join(' ')).not.toMatch(/right|wrong|fail|correct|true/i)
})

test('only who shared by name is named', () => {
  expect(sourceName(source)).toBe('Colleagues')
  expect(sourceName({ ...source, kind: 'pooled' })).toBe('Trainees, several together')
  expect(sourceName({ ...source, kind: 'shared', name: 'Tam Example' })).toBe('Tam Example')
  expect(sourceWords({ ...source, kind: 'pooled', when: 'July to September 2026' })).toMatch(/without names, July to September 2026\.$/)
})

test('lines without a place are counted in words', () => {
  expect(moreWords(1)).toBe('One more line of it is about what this self-assessment does not ask.')
  expect(moreWords(3)).toBe('3 more lines of it are about what this self-assessment does not ask.')
})
