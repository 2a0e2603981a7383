import { expect, test } from 'vitest'
import { minutesOf, timeInWords } from './hoursWords'

test('time is told as people say it', () => {
  expect([1, 60, 90, 125].map(timeInWords)).toEqual(['1 minute', '1 hour', '1 hour 30 minutes', '2 hours 5 minutes'])
})

test('hours and minutes are read, and nothing else', () => {
  expect([minutesOf('1', '30'), minutesOf('', '45'), minutesOf('2', ''), minutesOf('24', '0')]).toEqual([90, 45, 120, 1440])
  expect([minutesOf('', ''), minutesOf('24', '1'), minutesOf('-1', ''), minutesOf('1.5', ''), minutesOf('a', '')]).toEqual([null, null, null, null, null])
})
