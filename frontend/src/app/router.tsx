import { createBrowserRouter, type RouteObject } from 'react-router'
import { auditRoutes } from '../features/audit/routes'
import { RequireSession } from './RequireSession'
import { NotFound, RouteProblem } from './RouteProblem'
import { Shell } from './Shell'

const signedIn: RouteObject[] = [{ path: '/practices/:practiceId', children: [...auditRoutes] }]

const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      {
        errorElement: <RouteProblem />,
        children: [
          { element: <RequireSession />, children: signedIn },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]

export function createRouter() {
  return createBrowserRouter(routes)
}
