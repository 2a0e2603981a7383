// First: what asks the server takes how to ask from here.
import { serve } from '../test/server'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { accountRoutes } from '../features/account/routes'
import { sayingRoutes } from '../features/saying/routes'
import type { Wire } from '../lib/api'
import { drawRoutes } from '../test/drawRoutes'

const review: Wire['OwnGivenReview'] = {
  hatId: 'h', auditId: 'a', criterionId: 'A-1', practiceName: 'Larkfield Surgery', about: 'People can bring somebody along.', contentNote: '', view: 'differently', note: 'It took me three tries.', on: '2026-11-01',
}
const suggestion: Wire['OwnSuggestion'] = { id: 'q', practiceName: 'Larkfield Surgery', about: '', contentNote: '', kind: 'question', words: 'Who opens the door?', state: 'suggested', on: '2026-11-01' }
const said = { id: 'c', body: 'Ask me once.', contentNote: '', visibility: 'group', state: 'heard', on: '2026-11-01' }

const session: Wire['Session'] = {
  person: { id: 'lin', name: 'Lin' }, stage: 'in', expiresAt: '2999-01-01T00:00:00Z', confirmedUntil: null, invented: false, hats: [],
}

const places = [
  { what: 'what one thinks of an answer', words: review.note, path: '/account/words/reviews/h/a/A-1/withdraw', button: 'Take it back', list: '/account/reviews', left: [] },
  { what: 'what one suggested', words: suggestion.words, path: '/account/words/suggestions/q/withdraw', button: 'Take it back', list: '/account/suggestions', left: [] },
  { what: 'what one said', words: said.body, path: '/account/words/c/withdraw', button: 'Take them back', list: '/account/contributions', left: [] },
  { what: 'what one said, in the group', words: said.body, path: '/groups/g/said/c/withdraw', button: 'Take them back', list: '/groups/g/contributions/c', left: { ...said, state: 'withdrawn', body: '' } },
]

test.each(places)('$what is taken back, and nothing says meanwhile that it was gone before', async ({ words, path, button, list, left }) => {
  const { there, answers, written } = await serve('/', {
    '/session': session,
    '/account/contributions': [said], '/account/positions': [], '/account/endorsements': [], '/account/reviews': [review], '/account/suggestions': [suggestion], '/groups/g/contributions/c': said, '/groups/g/my-contributions': [],
  })
  answers.push({ body: null })
  const routes = [{ path: '/account', children: accountRoutes }, { path: '/groups/:groupId', children: sayingRoutes }]
  drawRoutes(routes, path)
  expect(await screen.findByText(words)).toBeVisible()
  const shown: string[] = []
  const watch = new MutationObserver(() => shown.push(document.body.textContent ?? ''))
  watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  there[list] = left
  await userEvent.click(screen.getByRole('button', { name: button }))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^Taken back\./))
  watch.disconnect()
  expect(written).toHaveLength(1)
  expect(screen.queryByText(words)).not.toBeInTheDocument()
  expect(shown.filter((page) => /This is gone|These words are gone/.test(page))).toEqual([])
})
