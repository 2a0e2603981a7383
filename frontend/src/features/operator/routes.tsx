import type { RouteObject } from 'react-router'
import { EndRolePage } from './EndRolePage'
import { InvitePage } from './InvitePage'
import { OperatorPage } from './OperatorPage'
import { TrailPage } from './TrailPage'

/** Below /operator. */
export const operatorRoutes: RouteObject[] = [
  { index: true, element: <OperatorPage /> },
  { path: 'invite', element: <InvitePage /> },
  { path: 'people/:hatId/end', element: <EndRolePage /> },
  { path: 'trail', element: <TrailPage /> },
]
