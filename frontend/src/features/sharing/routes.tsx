import type { RouteObject } from 'react-router'
import { LeadOnly } from '../../components/LeadOnly/LeadOnly'
import { ShareChoicePage } from './ShareChoicePage'
import { SharePreviewPage } from './SharePreviewPage'
import { SharingPage } from './SharingPage'

/** Below /practices/:practiceId. */
export const sharingRoutes: RouteObject[] = [
  { path: 'sharing', element: <SharingPage /> },
  { path: 'audits/:auditId/share', element: <LeadOnly><ShareChoicePage /></LeadOnly> },
  { path: 'audits/:auditId/share/preview', element: <LeadOnly><SharePreviewPage /></LeadOnly> },
]
