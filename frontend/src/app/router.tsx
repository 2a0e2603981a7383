import { createBrowserRouter, type RouteObject } from 'react-router'
import { NotFound, RouteProblem } from './RouteProblem'
import { Shell } from './Shell'

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      {
        errorElement: <RouteProblem />,
        children: [{ path: '*', element: <NotFound /> }],
      },
    ],
  },
]

export function createRouter() {
  return createBrowserRouter(routes)
}
