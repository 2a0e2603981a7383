import type { RouteObject } from 'react-router'
import { CheckPage } from './CheckPage'
import { ConfirmPage } from './ConfirmPage'
import { PlacementPage } from './PlacementPage'
import { PreviewPage } from './PreviewPage'
import { PromptPage } from './PromptPage'
import { ReflectionPage } from './ReflectionPage'
import { ReleasePage } from './ReleasePage'
import { SafetyPage } from './SafetyPage'
import { SharePage } from './SharePage'
import { TrailPage } from './TrailPage'
import { WithdrawPage, WithdrawSurePage } from './WithdrawPage'

/** Below /placements/:placementId. */
export const placementRoutes: RouteObject[] = [
  { index: true, element: <PlacementPage /> },
  { path: 'questions/:criterionId', element: <PromptPage /> },
  { path: 'check', element: <CheckPage /> },
  { path: 'who-may-see', element: <ReleasePage /> },
  { path: 'who-may-see/shared', element: <SharePage /> },
  { path: 'who-may-see/preview', element: <PreviewPage /> },
  { path: 'who-may-see/confirm', element: <ConfirmPage /> },
  { path: 'withdraw', element: <WithdrawPage /> },
  { path: 'withdraw/sure', element: <WithdrawSurePage /> },
  { path: 'reflection', element: <ReflectionPage /> },
  { path: 'safety', element: <SafetyPage /> },
  { path: 'trail', element: <TrailPage /> },
]
