import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { Suspense } from 'react'
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router'
import { createQueryClient } from '../app/queryClient'

/** Draws routes at an address, with what the app remembers of the server. Tests import ../test/server before this. */
export function drawRoutes(routes: RouteObject[], path: string) {
  const client = createQueryClient()
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  const { unmount } = render(
    <QueryClientProvider client={client}>
      <Suspense fallback={<p>Wait</p>}>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>,
  )
  return { client, router, unmount }
}
