import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Welcome } from './Welcome'

test('says what this place is for', async () => {
  const { container } = render(<Welcome />)
  expect(screen.getByText(/look honestly at how easy it is/)).toBeVisible()
  await expectAccessible(container)
})
