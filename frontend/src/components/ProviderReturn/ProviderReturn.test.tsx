import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { ProviderReturn } from './ProviderReturn'

function openAt(path: string) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(signInWaysQuery.queryKey, { provider: 'Harbour Care', mail: true })
  return renderAt(
    path,
    <QueryClientProvider client={client}>
      <ProviderReturn />
    </QueryClientProvider>,
  )
}

test('coming back without having confirmed is told, calmly', async () => {
  const { container } = openAt('/account/erase?provider=unreachable')
  expect(screen.getByRole('status')).toHaveTextContent('We could not reach the sign-in service of Harbour Care. Nothing has changed.')
  await expectAccessible(container)
})

test('nothing is said where nobody was sent away', () => {
  openAt('/account/erase')
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
})
