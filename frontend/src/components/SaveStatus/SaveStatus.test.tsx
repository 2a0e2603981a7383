import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { SaveStatus } from './SaveStatus'

const at = new Date(2026, 0, 5, 10, 42)

test('says when it was saved, without telling screen readers each time', async () => {
  const { container } = render(<SaveStatus state={{ kind: 'saved', at }} />)
  expect(screen.getByText('Saved 10:42')).toBeVisible()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await expectAccessible(container)
})

test('tells screen readers once when saving stops and once when it works again', () => {
  const { rerender } = render(<SaveStatus state={{ kind: 'saving' }} />)
  rerender(<SaveStatus state={{ kind: 'waiting' }} />)
  expect(screen.getByRole('status')).toHaveTextContent('Kept on this page, not sent yet.')
  rerender(<SaveStatus state={{ kind: 'saving' }} />)
  rerender(<SaveStatus state={{ kind: 'saved', at }} />)
  expect(screen.getByRole('status')).toHaveTextContent('Everything is saved')
  rerender(<SaveStatus state={{ kind: 'failed' }} />)
  expect(screen.getByRole('status')).toHaveTextContent('Could not save.')
})
