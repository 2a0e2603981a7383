import { expect, test } from 'vitest'
import { countWords, middleWords, shortCount } from './pictureWords'
import { pictureAsked } from './pictureQuery'

const levels = ['Not yet', 'Starting', 'Mostly in place', 'In place and checked']

test('says a count as a lower bound, and none and few alike', () => {
  expect(countWords(10)).toBe('10 practices or more')
  expect(shortCount(7)).toBe('7 or more')
  expect(countWords(null)).toBe('Too few to show')
})

test('says the middle by its ends, and once where they are the same', () => {
  expect(middleWords({ from: 1, to: 2 }, levels)).toBe('“Starting” to “Mostly in place”')
  expect(middleWords({ from: 0, to: 0 }, levels)).toBe('“Not yet”')
})

test('asks for what the address says, and for nothing else', () => {
  expect(pictureAsked(new URLSearchParams('icb=QUY&form=short'))).toEqual({ icb: 'QUY', form: 'short' })
  expect(pictureAsked(new URLSearchParams('icb=&form=tall'))).toEqual({})
})
