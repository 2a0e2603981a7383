import type { RouteObject } from 'react-router'
import { MyHoursPage } from './MyHoursPage'
import { MyPlacePage } from './MyPlacePage'

/** Below /groups/:groupId. */
export const caringRoutes: RouteObject[] = [
  { path: 'my-place', element: <MyPlacePage /> },
  { path: 'my-hours', element: <MyHoursPage /> },
]
