import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sessionQuery, signedOut } from '../lib/requests/session'
import { expectAccessible } from '../test/accessible'
import { Invented } from './Invented'

function page(invented: boolean) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(sessionQuery.queryKey, { ...signedOut(), invented })
  return render(
    <QueryClientProvider client={client}>
      <Invented />
    </QueryClientProvider>,
  )
}

test('says on every page that nobody gave the answers', async () => {
  const { container } = page(true)
  expect(screen.getByRole('complementary', { name: 'Invented answers' })).toHaveTextContent('no practice gave them')
  await expectAccessible(container)
})

test('says nothing where people gave them', () => {
  expect(page(false).container).toBeEmptyDOMElement()
})
