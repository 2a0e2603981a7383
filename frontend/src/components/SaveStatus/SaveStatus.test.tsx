import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { SaveStatus } from './SaveStatus'

const at = new Date()
at.setHours(10, 42)

test('says when it was saved, without telling screen readers each time', async () => {
  const { container } = render(<SaveStatus state={{ kind: 'saved', at }} />)
  expect(screen.getByText('Saved 10:42')).toBeVisible()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await expectAccessible(container)
})

test('tells screen readers once when saving stops and once when it works again', () => {
  const { rerender } = render(<SaveStatus state={{ kind: 'saving' }} />)
  rerender(<SaveStatus state={{ kind: 'waiting' }} />)
  expect(screen.getByRole('status')).toHaveTextContent('Not sent yet: we will keep trying.')
  rerender(<SaveStatus state={{ kind: 'saving' }} />)
  rerender(<SaveStatus state={{ kind: 'saved', at }} />)
  expect(screen.getByRole('status')).toHaveTextContent('Everything is saved')
  rerender(<SaveStatus state={{ kind: 'failed', message: 'It was submitted meanwhile.' }} />)
  expect(screen.getByRole('status')).toHaveTextContent('Could not save. It was submitted meanwhile. Your words are still on this page.')
})

test('gives the day of what was saved on another day', () => {
  render(<SaveStatus state={{ kind: 'saved', at: new Date(2025, 0, 5, 10, 42) }} />)
  expect(screen.getByText('Saved 5 January')).toBeVisible()
})

test('says that one part waits for its writer', () => {
  render(<SaveStatus state={{ kind: 'partly', at }} />)
  expect(screen.getByText('Saved 10:42, but not the part that needs you')).toBeVisible()
})
