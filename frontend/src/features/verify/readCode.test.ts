import { describe, expect, it } from 'vitest'
import { readCode } from './readCode'

describe('readCode', () => {
  it.each([
    ['7K2M-9QXT-0B4D', '7K2M-9QXT-0B4D'],
    [' 7k2m 9qxt 0b4d ', '7K2M-9QXT-0B4D'],
    ['7K2M\u20119QXT\u20110B4D', '7K2M-9QXT-0B4D'],
    ['o12m9qxt0b4l', 'O12M-9QXT-0B4L'],
    ['', ''],
    ['7K2M-9QXT-0B4', ''],
    ['7K2M-9QXT-0B4DX', ''],
    ['7K2M/9QXT/0B4D', ''],
  ])('reads %j as %j', (typed, want) => {
    expect(readCode(typed)).toBe(want)
  })
})
