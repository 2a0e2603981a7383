import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { answerLabel, firstWords, kindOf, whatIsWrong } from './lineWords'

const practice = { shownName: 'Larkfield Surgery', telephone: '0117 496 0000', postcode: 'BS1 1AA' } as Wire['Practice']

function action(part: Partial<Wire['Action']>): Wire['Action'] {
  return { benefit: '', what: 'Put in a soft bell', status: 'done', statusReason: '', ...part } as Wire['Action']
}

function line(said: string, answer: string): Wire['PublicLineInput'] {
  return { said, answer, textReasons: [], shown: true }
}

test('a line begins with what it is about and the words of its action, and quotes nobody', () => {
  expect(firstWords(action({}), 'Not being overheard')).toMatchObject({
    said: 'About: Not being overheard',
    answer: 'Put in a soft bell',
  })
  expect(firstWords(action({ benefit: 'Less noise' }), 'Not being overheard').said).toBe('About: Not being overheard')
  expect(firstWords(action({ status: 'dropped', statusReason: 'No money' }), '')).toMatchObject({ said: '', answer: 'No money' })
})

test('only what is done or dropped is told', () => {
  expect([kindOf('done'), kindOf('dropped'), kindOf('under_way'), kindOf('blocked')]).toEqual(['did', 'could_not', 'open', 'open'])
  expect([answerLabel('did'), answerLabel('could_not')]).toEqual(['We did', 'We could not because'])
})

test('says what has to be put right, by its field', () => {
  expect(whatIsWrong(line('It is loud', 'We put in a soft bell'), 'did', practice)).toEqual([])
  expect(whatIsWrong(line(' ', ''), 'could_not', practice)).toEqual([
    { message: 'Say what people told you', fieldId: 'line-said' },
    { message: 'Say why you could not', fieldId: 'line-answer' },
  ])
  expect(whatIsWrong(line('語'.repeat(501), 'b'), 'did', practice)).toEqual([{ message: 'Use 500 characters or fewer', fieldId: 'line-said' }])
  expect(whatIsWrong(line('Ring 07700 900123', 'b'), 'did', practice)).toHaveLength(1)
  const answered = { ...line('Ring 07700 900123', 'b'), textReasons: [{ field: 'said', kind: 'telephone', reason: 'ours' }] }
  expect(whatIsWrong(answered as Wire['PublicLineInput'], 'did', practice)).toEqual([])
})
