import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import type { Wire } from '../../lib/api'
import { AlsoWaiting } from './AlsoWaiting'

const thanks: Wire['GroupSuggestion'] = {
  id: 'a', practiceId: 'p', practiceName: 'Larkfield Surgery', auditId: 's', criterionId: 'REG-1', about: '', contentNote: '', kind: 'thanks', words: 'Thank you.', state: 'suggested', own: false, version: 1,
}

test('shows what else would tell a practice that several people spoke, and nothing of other things', async () => {
  const waiting: Wire['GroupSuggestion'][] = [
    thanks,
    { ...thanks, id: 'b', words: 'Thanks from us, too.' },
    { ...thanks, id: 'c', words: 'A question', kind: 'question' },
    { ...thanks, id: 'd', words: 'Another answer', criterionId: 'REG-2' },
    { ...thanks, id: 'e', words: 'Another practice', practiceId: 'q' },
  ]
  const { container } = render(<AlsoWaiting suggestion={thanks} waiting={waiting} />)
  expect(screen.getByRole('region', { name: 'What else waits' })).toHaveTextContent('Thanks from us, too.')
  expect(container).not.toHaveTextContent(/Thank you\.|question|Another/)
  await expectAccessible(container)
})

test('says nothing where nothing else waits', () => {
  const { container } = render(<AlsoWaiting suggestion={thanks} waiting={[thanks]} />)
  expect(container).toBeEmptyDOMElement()
})
