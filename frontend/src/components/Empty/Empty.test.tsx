import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Empty } from './Empty'

test('says what will be here and how to begin', async () => {
  const { container } = render(
    <main>
      <h1>What we will do</h1>
      <Empty title="Your actions will be here">
        <p>Finish the self-assessment to see suggestions.</p>
      </Empty>
    </main>,
  )
  expect(screen.getByRole('heading', { name: 'Your actions will be here' })).toBeVisible()
  expect(screen.getByText('Finish the self-assessment to see suggestions.')).toBeVisible()
  await expectAccessible(container)
})
