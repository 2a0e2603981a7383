import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sessionQuery, signedOut } from '../../lib/requests/session'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { OwnEndorsements } from './OwnEndorsements'

const own = { setId: 'starter', criterionId: 'REG-1', hash: 'a', title: '', on: '2026-11-20', stays: false }

test('what is not published has no title, and what is agreed cannot be taken back', async () => {
  const client = new QueryClient()
  client.setQueryData(sessionQuery.queryKey, { ...signedOut(), stage: 'in' as const, person: { id: 'me', name: 'Zoë Ngũgĩ' } })
  const { container } = renderAt(
    '/',
    <QueryClientProvider client={client}>
      <OwnEndorsements
        endorsements={[
          own,
          { ...own, criterionId: 'REG-2', hash: 'b', title: 'A warm welcome', stays: true },
          { ...own, criterionId: 'REG-3', hash: 'c', title: 'Asking once' },
        ]}
      />
    </QueryClientProvider>,
  )
  expect(screen.getByRole('button', { name: /^Take my endorsement back ?: REG-1$/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /^Take my endorsement back ?: REG-3, Asking once$/ })).toBeVisible()
  expect(screen.queryByRole('button', { name: /A warm welcome/ })).not.toBeInTheDocument()
  expect(container).toHaveTextContent('An agreed version stands on this text. Your endorsement of it stays.')
  expect(screen.getByRole('button', { name: 'Take these 2 endorsements back' })).toBeVisible()
  await expectAccessible(container)
})
