import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { expectAccessible } from '../../test/accessible'
import { publicPageQuery } from './publicPageQuery'
import { YouSaidPage } from './YouSaidPage'

function open(page: Partial<Wire['PublicPage']>) {
  // What stands there is not asked for again.
  const client = new QueryClient({ defaultOptions: { queries: { refetchOnMount: false } } })
  client.setQueryData(publicPageQuery('A1').queryKey, {
    practiceName: 'Larkfield Surgery', town: 'Exampleton', updatedOn: '', did: [], couldNot: [], ...page,
  })
  const router = createMemoryRouter([{ path: '/you-said/:odsCode', element: <YouSaidPage /> }], { initialEntries: ['/you-said/A1'] })
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}

test('says what was done and what could not be, with months and no days', async () => {
  const { container } = open({
    updatedOn: '2026-11-22',
    did: [{ said: 'The bell is loud.', answer: 'We put in a soft one.', on: '2026-10-05' }],
    couldNot: [{ said: 'Open at night.', answer: 'We have too few people.', on: '2026-11-01' }],
  })
  const did = screen.getByRole('region', { name: 'What we did' })
  expect(did).toHaveTextContent('You saidThe bell is loud.We didWe put in a soft one.October 2026')
  const couldNot = screen.getByRole('region', { name: 'What we could not do' })
  expect(within(couldNot).getByText('We could not because')).toBeVisible()
  expect(screen.getByText(/Last changed on 22 November 2026/)).toBeVisible()
  expect(document.title).toBe('You said, we did – Doorway')
  await expectAccessible(container)
})

test('an open page without lines says what will be there', async () => {
  const { container } = open({})
  expect(screen.getByRole('heading', { name: 'Nothing is here yet' })).toBeVisible()
  expect(screen.queryByText(/Last changed/)).not.toBeInTheDocument()
  await expectAccessible(container)
})
