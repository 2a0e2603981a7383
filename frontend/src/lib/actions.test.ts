import { expect, test } from 'vitest'
import { movedWords, openActions } from './actions'
import type { Wire } from './api'

function action(id: string, status: Wire['ActionStatus'], due: string): Wire['Action'] {
  return {
    id, status, due, criterionId: '', suggestionId: '', what: id, firstStep: '', ownerRole: '', ownerPerson: '', ownerId: '', effort: '',
    benefit: '', howWeKnow: '', statusReason: '', evidenceNote: '', doneOn: '', pledge: false, moved: 0, removable: true,
    createdAt: '2026-01-01T00:00:00Z', version: 1, textReasons: [],
  }
}

test('open actions come soonest first, without a date last, without what is finished', () => {
  const actions = [
    action('someday', 'not_started', ''),
    action('may', 'blocked', '2027-05-01'),
    action('done', 'done', '2026-01-01'),
    action('april', 'under_way', '2027-04-01'),
    action('dropped', 'dropped', ''),
  ]
  expect(openActions(actions).map(({ id }) => id)).toEqual(['april', 'may', 'someday'])
})

test.each([
  [0, ''],
  [1, 'moved once'],
  [2, 'moved twice'],
  [3, 'moved 3 times'],
])('a date moved %i times reads "%s"', (moved, words) => {
  expect(movedWords(moved)).toBe(words)
})
