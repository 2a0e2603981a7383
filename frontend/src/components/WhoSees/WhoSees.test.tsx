import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { WhoSees } from './WhoSees'

test('says in words who will read what is written', async () => {
  const { container } = render(<WhoSees>People at your practice can read this. Nobody else can.</WhoSees>)
  expect(screen.getByText('People at your practice can read this. Nobody else can.')).toBeVisible()
  await expectAccessible(container)
})
