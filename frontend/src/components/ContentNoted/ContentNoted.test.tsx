import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { ContentNoted } from './ContentNoted'

test('folds what may be hard to read behind what it mentions, each thing once', async () => {
  const { container } = render(
    <ContentNoted notes={['Mentions violence.', undefined, '', 'Mentions violence.']}>
      <p>The words</p>
    </ContentNoted>,
  )
  expect(screen.getByText('Read it. Before you do: Mentions violence.')).toBeVisible()
  expect(screen.getByText('The words')).not.toBeVisible()
  await expectAccessible(container)
})

test('shows what has no note as it is', () => {
  render(<ContentNoted notes={['']}>The words</ContentNoted>)
  expect(screen.getByText('The words')).toBeVisible()
})
