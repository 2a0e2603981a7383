import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { Footer } from './Footer'

test('always gives 999 and NHS 111', async () => {
  const { container } = renderAt('/', <Footer />)
  expect(screen.getByRole('link', { name: '999' })).toHaveAttribute('href', 'tel:999')
  expect(screen.getByRole('link', { name: 'NHS 111' })).toHaveAttribute('href', 'tel:111')
  await expectAccessible(container)
})

test('links to what the service owes everybody', () => {
  renderAt('/', <Footer />)
  for (const name of ['Accessibility', 'Privacy', 'About Doorway', 'Criteria', 'Who decides what']) {
    expect(screen.getByRole('link', { name })).toBeVisible()
  }
})
