import type { RouteObject } from 'react-router'
import { DecidePage } from './DecidePage'
import { EndorseDomainPage, EndorsePage } from './EndorsePage'
import { LogPage } from './LogPage'
import { ProposalPage } from './ProposalPage'
import { ProposePage } from './ProposePage'
import { PublishPage } from './PublishPage'
import { RecordAgreePage, RecordOtherPage, RecordProposalPage, RecordRulePage } from './RecordPage'

/** Below /groups/:groupId. */
export const decidingRoutes: RouteObject[] = [
  { path: 'deciding', element: <DecidePage /> },
  { path: 'deciding/proposals/:proposalId', element: <ProposalPage /> },
  { path: 'deciding/proposals/:proposalId/decision', element: <RecordProposalPage /> },
  { path: 'deciding/drafts/:draftId/propose', element: <ProposePage /> },
  { path: 'deciding/drafts/:draftId/endorse', element: <EndorsePage /> },
  { path: 'deciding/drafts/:draftId/endorse/:domainId', element: <EndorseDomainPage /> },
  { path: 'deciding/drafts/:draftId/publish', element: <PublishPage /> },
  { path: 'deciding/drafts/:draftId/agree', element: <RecordAgreePage /> },
  { path: 'decisions', element: <LogPage /> },
  { path: 'decisions/other', element: <RecordOtherPage /> },
  { path: 'decisions/rule', element: <RecordRulePage /> },
]
