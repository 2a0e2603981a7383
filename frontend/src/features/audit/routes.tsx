import type { RouteObject } from 'react-router'
import { LeadOnly } from '../../components/LeadOnly/LeadOnly'
import { AskPage } from '../asked/AskPage'
import { AnswersPage } from './AnswersPage'
import { ChangeFormPage } from './ChangeFormPage'
import { CheckPage } from './CheckPage'
import { CriterionPage } from './CriterionPage'
import { DiscardPage } from './DiscardPage'
import { ReopenPage } from './ReopenPage'
import { StartAuditPage } from './StartAuditPage'
import { SubmittedPage } from './SubmittedPage'
import { TaskListPage } from './TaskListPage'
import { UpgradePage } from '../upgrade/UpgradePage'

/** The pages of the self-assessment, under /practices/:practiceId. */
export const auditRoutes: RouteObject[] = [
  { path: 'audits/new', element: <LeadOnly><StartAuditPage /></LeadOnly> },
  { path: 'audits/:auditId', element: <TaskListPage /> },
  { path: 'audits/:auditId/form', element: <LeadOnly><ChangeFormPage /></LeadOnly> },
  { path: 'audits/:auditId/upgrade', element: <LeadOnly><UpgradePage /></LeadOnly> },
  { path: 'audits/:auditId/discard', element: <LeadOnly><DiscardPage /></LeadOnly> },
  { path: 'audits/:auditId/answers', element: <AnswersPage /> },
  { path: 'audits/:auditId/domains/:domainId/ask', element: <LeadOnly><AskPage /></LeadOnly> },
  { path: 'audits/:auditId/criteria/:criterionId', element: <CriterionPage /> },
  { path: 'audits/:auditId/check', element: <LeadOnly><CheckPage /></LeadOnly> },
  { path: 'audits/:auditId/submitted', element: <LeadOnly><SubmittedPage /></LeadOnly> },
  { path: 'audits/:auditId/reopen', element: <LeadOnly><ReopenPage /></LeadOnly> },
]
