import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { accountQuery } from '../../lib/requests/account'
import { sessionQuery, signedOut } from '../../lib/requests/session'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { ErasePage } from './ErasePage'

test('says what becomes of what was said and done in a group', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(sessionQuery.queryKey, { ...signedOut(), stage: 'in' as const, person: { id: 'me', name: 'Zoë Ngũgĩ' } })
  client.setQueryData<unknown>(accountQuery.queryKey, { eraseOn: null })
  client.setQueryData<unknown>(signInWaysQuery.queryKey, { provider: '' })
  const { container } = renderAt(
    '/account/erase',
    <QueryClientProvider client={client}>
      <Suspense>
        <ErasePage />
      </Suspense>
    </QueryClientProvider>,
  )
  const goes = screen.getByRole('heading', { name: 'What goes' }).nextElementSibling
  expect(goes).toHaveTextContent('what you said and proposed is withdrawn everywhere')
  expect(goes).toHaveTextContent('what you endorsed')
  expect(goes).toHaveTextContent('what you think of practices’ answers')
  expect(goes).toHaveTextContent('your log of hours')
  const stays = screen.getByRole('heading', { name: 'What stays' }).nextElementSibling
  expect(stays).toHaveTextContent('A version that was published as agreed stays so.')
  expect(stays).toHaveTextContent('Ask the practice, or whoever wrote it in the group, to take it out.')
  await expectAccessible(container)
})
