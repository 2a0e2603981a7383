import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Loading } from './Loading'

test('says in words what is on its way', async () => {
  const { container } = render(<Loading what="your plan" />)
  expect(screen.getByRole('status')).toHaveTextContent('Getting your plan ready…')
  await expectAccessible(container)
})
