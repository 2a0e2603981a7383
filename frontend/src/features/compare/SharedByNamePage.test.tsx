import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { expectAccessible } from '../../test/accessible'
import { sharedConversationsQuery } from './sharedConversationsQuery'
import { SharedByNamePage } from './SharedByNamePage'

const other = { label: '', prompts: '', needsReason: false }
const criterion: Wire['Criterion'] = {
  id: 'CON-3',
  domain: 'CON',
  // Only the full form asks about it.
  essential: false,
  title: 'A choice of how to get in touch',
  statement: '',
  principles: [],
  whyItMatters: '',
  contentNote: '',
  levels: [],
  evidenceExamples: [],
  placementMode: 'observe',
  placementPrompt: '',
  suggestedActions: [],
  sources: [],
}
const set: Wire['CriteriaSet'] = {
  setId: 'set',
  version: '1',
  title: '',
  agreed: false,
  notice: '',
  method: '',
  notValidated: '',
  checksum: '',
  scale: {
    levels: [
      { label: 'Not yet', meaning: '' },
      { label: 'Starting', meaning: '' },
    ],
    notSure: other,
    doesNotApply: other,
    choose: '',
    topLevelNeeds: '',
  },
  principles: [],
  domains: [{ id: 'CON', title: 'Making contact', plain: '' }],
  sources: [],
  criteria: [criterion],
}

function open(conversations: Wire['SharedConversation'][]) {
  // What stands there is not asked for again.
  const client = new QueryClient({ defaultOptions: { queries: { refetchOnMount: false } } })
  client.setQueryData(sharedConversationsQuery('p').queryKey, conversations)
  client.setQueryData(criteriaQuery('set', '1').queryKey, set)
  const router = createMemoryRouter([{ path: '/practices/:practiceId/shared', element: <SharedByNamePage /> }], {
    initialEntries: ['/practices/p/shared'],
  })
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}

function conversation(id: string, name: string, note: string): Wire['SharedConversation'] {
  const lines: Wire['SharedLine'][] = [{ criterionId: 'CON-3', choice: 'level', level: 1, note }]
  return { id, sharedOn: '2026-11-23', shared: { name, setId: 'set', criteriaVersion: '1', lines } }
}

test('each conversation stands whole, with its day', async () => {
  const { container } = open([conversation('1', 'Tam Okeke', 'the bell is loud'), conversation('2', 'Ida Holm', 'a quiet room')])
  const first = within(screen.getByRole('region', { name: 'What Tam Okeke saw' }))
  expect(first.getByText('Shared on 23 November 2026.')).toBeVisible()
  expect(first.getByText('A choice of how to get in touch')).toBeVisible()
  expect(first.getByText('Starting')).toBeVisible()
  expect(first.getByText('the bell is loud')).toBeVisible()
  expect(within(screen.getByRole('region', { name: 'What Ida Holm saw' })).getByText('a quiet room')).toBeVisible()
  await expectAccessible(container)
})

test('where nothing stands, the page says what would, and not whether anybody thinks of it', async () => {
  const { container } = open([])
  expect(container).toHaveTextContent('Doorway does not tell you whether anybody does.')
  await expectAccessible(container)
})
