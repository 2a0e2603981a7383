import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { SetNotice } from './SetNotice'

const notice = 'This is a starter set.'

test('says what the criteria are in the words of the set', async () => {
  const { container } = render(<SetNotice set={{ agreed: false, notice }} />)
  expect(screen.getByRole('region', { name: 'About the criteria' })).toHaveTextContent(notice)
  await expectAccessible(container)
})

test('says only that they are agreed once a group has agreed them', () => {
  const { container } = render(<SetNotice set={{ agreed: true, notice }} />)
  expect(container).toHaveTextContent(/^These criteria are agreed under the group’s rule.$/)
})
