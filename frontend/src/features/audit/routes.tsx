import type { RouteObject } from 'react-router'
import { ChangeFormPage } from './ChangeFormPage'
import { CheckPage } from './CheckPage'
import { CriterionPage } from './CriterionPage'
import { DiscardPage } from './DiscardPage'
import { ReopenPage } from './ReopenPage'
import { StartAuditPage } from './StartAuditPage'
import { SubmittedPage } from './SubmittedPage'
import { TaskListPage } from './TaskListPage'

/** The pages of the self-assessment, under /practices/:practiceId. */
export const auditRoutes: RouteObject[] = [
  { path: 'audits/new', element: <StartAuditPage /> },
  { path: 'audits/:auditId', element: <TaskListPage /> },
  { path: 'audits/:auditId/form', element: <ChangeFormPage /> },
  { path: 'audits/:auditId/discard', element: <DiscardPage /> },
  { path: 'audits/:auditId/criteria/:criterionId', element: <CriterionPage /> },
  { path: 'audits/:auditId/check', element: <CheckPage /> },
  { path: 'audits/:auditId/submitted', element: <SubmittedPage /> },
  { path: 'audits/:auditId/reopen', element: <ReopenPage /> },
]
