import { expect, test } from 'vitest'
import { keepable } from './keepable'

const words = 'We met at 12 30 11 2026 and went on.'

test('keeps a text with digits, and leaves out nothing that is not a text', () => {
  expect(keepable({ body: words, ticked: [1], note: '' }, '', {})).toEqual({ body: words, ticked: [1], note: '' })
})

test('waits with a text while a number is being typed in it; what stood there before stays', () => {
  expect(keepable({ body: words, note: 'More' }, words, { body: 'We met at 12' })).toEqual({ body: 'We met at 12', note: 'More' })
  expect(keepable({ body: words }, words, {})).toEqual({})
})

test.each(['Told us 999-110-6847 there', 'Told us 9991106847 there'])('never keeps what is, or may be, an NHS number: %s', (text) => {
  expect(keepable({ body: text }, '', { body: 'Told us' })).toEqual({ body: 'Told us' })
})
