import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Notice } from './Notice'

test('is a named region with the words unchanged', async () => {
  const { container } = render(<Notice title="Starter criteria">This is a starter set.</Notice>)
  expect(screen.getByRole('region', { name: 'Starter criteria' })).toHaveTextContent('This is a starter set.')
  await expectAccessible(container)
})
