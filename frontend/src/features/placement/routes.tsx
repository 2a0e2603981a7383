import type { RouteObject } from 'react-router'
import { PlacementPage } from './PlacementPage'
import { TrailPage } from './TrailPage'

/** Below /placements/:placementId. */
export const placementRoutes: RouteObject[] = [
  { index: true, element: <PlacementPage /> },
  { path: 'trail', element: <TrailPage /> },
]
