import type { RouteObject } from 'react-router'
import { MyPlacePage } from './MyPlacePage'

/** Below /groups/:groupId. */
export const caringRoutes: RouteObject[] = [{ path: 'my-place', element: <MyPlacePage /> }]
