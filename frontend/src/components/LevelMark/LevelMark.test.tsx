import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { LevelMark } from './LevelMark'

test('always carries its word, also when only screen readers get it', async () => {
  const { container } = render(
    <>
      <LevelMark mark={2} top={3} label="Mostly in place" />
      <LevelMark mark="not_sure" top={3} label="We are not sure" wordHidden />
      <LevelMark mark="does_not_apply" top={3} label="Does not apply here" />
      <LevelMark mark="not_seen" top={3} label="I have not seen this" />
    </>,
  )
  expect(screen.getByText('Mostly in place')).toBeVisible()
  expect(screen.getByText('We are not sure')).toBeInTheDocument()
  expect(screen.getByText('Does not apply here')).toBeVisible()
  expect(screen.getByText('I have not seen this')).toBeVisible()
  await expectAccessible(container)
})

test.each([
  [0, 0],
  [1, 1],
  [2, 1],
])('level %i of 3 draws %i slices and never a full circle', (level, slices) => {
  const { container } = render(<LevelMark mark={level} top={3} label="word" />)
  expect(container.querySelectorAll('path.dw-mark__fill')).toHaveLength(slices)
  expect(container.querySelectorAll('circle.dw-mark__fill')).toHaveLength(0)
})

test('the top level is a full circle on any scale', () => {
  const { container } = render(<LevelMark mark={5} top={5} label="word" />)
  expect(container.querySelectorAll('circle.dw-mark__fill')).toHaveLength(1)
})
