import type { RouteObject } from 'react-router'
import { LeadOnly } from '../../components/LeadOnly/LeadOnly'
import { BringInPage } from './BringInPage'
import { CalendarPage } from './CalendarPage'
import { FilledFormPage } from './FilledFormPage'
import { TakePage } from './TakePage'

/** The pages of what a practice takes along, under /practices/:practiceId. */
export const takeRoutes: RouteObject[] = [
  { path: 'take', element: <LeadOnly><TakePage /></LeadOnly> },
  { path: 'take/bring-in', element: <LeadOnly><BringInPage /></LeadOnly> },
  { path: 'take/calendar', element: <CalendarPage /> },
  { path: 'audits/:auditId/filled-form', element: <LeadOnly><FilledFormPage /></LeadOnly> },
]
