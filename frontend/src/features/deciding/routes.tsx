import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import { FacilitatorOnly } from '../group/FacilitatorOnly'
import { DecidePage } from './DecidePage'
import { EndorseDomainPage, EndorsePage } from './EndorsePage'
import { LogPage } from './LogPage'
import { ProposalPage } from './ProposalPage'
import { ProposePage } from './ProposePage'
import { PublishPage } from './PublishPage'
import { RecordAgreePage, RecordOtherPage, RecordProposalPage, RecordRetirePage, RecordRulePage } from './RecordPage'
import { RetireVersionPage } from './RetireVersionPage'

const facilitator = (page: ReactNode) => <FacilitatorOnly>{page}</FacilitatorOnly>

/** Below /groups/:groupId. */
export const decidingRoutes: RouteObject[] = [
  { path: 'deciding', element: <DecidePage /> },
  { path: 'deciding/proposals/:proposalId', element: <ProposalPage /> },
  { path: 'deciding/proposals/:proposalId/decision', element: facilitator(<RecordProposalPage />) },
  { path: 'deciding/drafts/:draftId/propose', element: <ProposePage /> },
  { path: 'deciding/drafts/:draftId/endorse', element: <EndorsePage /> },
  { path: 'deciding/drafts/:draftId/endorse/:domainId', element: <EndorseDomainPage /> },
  { path: 'deciding/drafts/:draftId/publish', element: facilitator(<PublishPage />) },
  { path: 'deciding/drafts/:draftId/agree', element: facilitator(<RecordAgreePage />) },
  { path: 'deciding/versions/:setId/:version/retire', element: facilitator(<RetireVersionPage />) },
  { path: 'deciding/versions/:setId/:version/retire/decision', element: facilitator(<RecordRetirePage />) },
  { path: 'decisions', element: <LogPage /> },
  { path: 'decisions/other', element: facilitator(<RecordOtherPage />) },
  { path: 'decisions/rule', element: facilitator(<RecordRulePage />) },
]
