import { expect, it } from 'vitest'
import type { Wire } from '../../lib/api'
import { answered, toReview } from './toReview'

function answer(criterionId: string, choice: Wire['GroupAnswer']['choice']) {
  return { criterionId, choice } as Wire['GroupAnswer']
}

function review(criterionId: string, view: Wire['ReviewView']): Wire['OwnReview'] {
  return { criterionId, view, note: '', textReasons: [], version: 1 }
}

const view = { answers: [answer('A', 'level'), answer('B', ''), answer('C', 'not_sure')] } as Wire['GroupView']

it('looks at what has an answer', () => {
  expect(answered({ view })).toEqual(['A', 'C'])
})

it('goes on with what one has not spoken of', () => {
  expect(toReview({ view, reviews: [] })).toBe('A')
  expect(toReview({ view, reviews: [review('A', 'agree')] })).toBe('C')
  expect(toReview({ view, reviews: [review('A', '')] })).toBe('A')
})

it('begins again once all is said, and not where no answers are shared', () => {
  expect(toReview({ view, reviews: [review('A', 'agree'), review('C', 'cannot_tell')] })).toBe('A')
  expect(toReview({ view: { ...view, answers: [] }, reviews: [] })).toBeUndefined()
})
