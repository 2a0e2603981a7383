import type { RouteObject } from 'react-router'
import { LeadOnly } from '../../components/LeadOnly/LeadOnly'
import { AgreeListPage } from './AgreeListPage'
import { AgreePage } from './AgreePage'
import { AskViewsPage } from './AskViewsPage'
import { CloseRoundPage } from './CloseRoundPage'
import { MyViewPage } from './MyViewPage'
import { MyViewsPage } from './MyViewsPage'

/** The pages of colleagues' own views and of agreeing together, under /practices/:practiceId. */
export const viewRoutes: RouteObject[] = [
  { path: 'audits/:auditId/views', element: <LeadOnly><AskViewsPage /></LeadOnly> },
  { path: 'audits/:auditId/views/:roundId/close', element: <LeadOnly><CloseRoundPage /></LeadOnly> },
  { path: 'audits/:auditId/agree', element: <LeadOnly><AgreeListPage /></LeadOnly> },
  { path: 'audits/:auditId/agree/:criterionId', element: <LeadOnly><AgreePage /></LeadOnly> },
  { path: 'views/:roundId', element: <MyViewsPage /> },
  { path: 'views/:roundId/criteria/:criterionId', element: <MyViewPage /> },
]
