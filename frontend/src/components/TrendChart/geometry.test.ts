import { describe, expect, it } from 'vitest'
import { anchorAt, placeBetween, strokes, type Dot } from './geometry'

describe('the time line', () => {
  it('gives each day its place, and keeps all within the picture', () => {
    const place = placeBetween('2025-01-01', '2025-01-11')
    expect(place('2025-01-01')).toBe(4)
    expect(place('2025-01-06')).toBe(50)
    expect(place('2025-01-11')).toBe(96)
    expect(place('2024-01-01')).toBe(4)
    expect(place('2026-01-01')).toBe(96)
  })

  it('has room for a single day', () => {
    expect(placeBetween('2025-01-01', '2025-01-01')('2025-01-01')).toBe(4)
  })

  it('keeps words at the edges inside', () => {
    expect([4, 50, 96].map(anchorAt)).toEqual(['start', 'middle', 'end'])
  })
})

describe('the line of a score', () => {
  const dot = (x: number, afterBreak = false): Dot => ({ x, score: 50, afterBreak })

  it('joins neighbours, and says where it is interrupted', () => {
    expect(strokes([dot(4), dot(50), dot(96, true)]).map(({ broken }) => broken)).toEqual([false, true])
  })

  it('does not bridge a score that is missing', () => {
    expect(strokes([dot(4), null, dot(96)])).toEqual([])
    expect(strokes([dot(4)])).toEqual([])
  })
})
