import type { RouteObject } from 'react-router'
import { BenchmarkPage } from './BenchmarkPage'
import { PicturePage } from './PicturePage'

/** Below /groups/:groupId. */
export const pictureRoutes: RouteObject[] = [{ path: 'picture', element: <PicturePage /> }]

/** Below /practices/:practiceId. */
export const benchmarkRoutes: RouteObject[] = [{ path: 'audits/:auditId/benchmark', element: <BenchmarkPage /> }]
