import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { thingsForYou } from './thingsForYou'

const question = (id: string, state: string, answer: string) => ({ id, state, answer }) as Wire['Consultation']
const proposal = (id: string, state: string, mine: boolean[], resting = false) => ({ id, state, rest: { resting }, positions: mine.map((one) => ({ mine: one })) }) as Wire['GroupProposal']
const said = (id: string, state: string) => ({ id, state }) as Wire['Contribution']
const draft = (id: string, changes: number) => ({ id, changes: Array(changes).fill({}) }) as Wire['DraftToDecide']
const nothing = { proposals: [], drafts: [] }
const idsOf = (things: ReturnType<typeof thingsForYou>) => things.map(({ kind, of }) => `${kind} ${of.id}`)

test('shows what has no answer yet, and passes over what has one', () => {
  const questions = [question('a', 'open', 'not_now'), question('b', 'paused', ''), question('c', 'open', ''), question('d', 'open', '')]
  expect(idsOf(thingsForYou(questions, nothing, []))).toEqual(['question c'])
  const proposals = [proposal('a', 'open', [false, true]), proposal('b', 'decided', []), proposal('r', 'open', [], true), proposal('c', 'open', [false])]
  expect(idsOf(thingsForYou([], { proposals, drafts: [] }, []))).toEqual(['proposal c'])
})

test('something to read is what became of one’s words, or a draft that says something else', () => {
  expect(idsOf(thingsForYou([], nothing, [said('a', 'changed'), said('b', 'not_changed'), said('c', 'heard')]))).toEqual(['settled b'])
  expect(idsOf(thingsForYou([], { proposals: [], drafts: [draft('a', 0), draft('b', 2)] }, []))).toEqual(['draft b'])
})

test('three things at most, and none when there is nothing', () => {
  const all = thingsForYou([question('a', 'open', '')], { proposals: [proposal('b', 'open', [])], drafts: [draft('d', 1)] }, [said('c', 'changed')])
  expect(idsOf(all)).toEqual(['question a', 'proposal b', 'settled c'])
  expect(thingsForYou([], nothing, [])).toEqual([])
})
