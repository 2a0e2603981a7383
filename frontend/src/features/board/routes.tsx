import type { RouteObject } from 'react-router'
import { BoardPage } from './BoardPage'

/** Below /groups/:groupId. */
export const boardRoutes: RouteObject[] = [{ path: 'board', element: <BoardPage /> }]
