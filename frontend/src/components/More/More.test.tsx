import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { More } from './More'

test('shows the beginning and says how many more there are', async () => {
  const { container } = render(
    <More first={1} className="list">
      <li>One</li>
      <li>Two</li>
      <li>Three</li>
    </More>,
  )
  expect(screen.getByText('One')).toBeVisible()
  expect(screen.getByText('Two')).not.toBeVisible()
  expect(screen.getByText('Show 2 more')).toBeVisible()
  await expectAccessible(container)
})

test('folds nothing when everything fits', () => {
  render(
    <More first={3} className="list">
      <li>One</li>
    </More>,
  )
  expect(screen.queryByRole('group')).not.toBeInTheDocument()
})
