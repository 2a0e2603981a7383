import type { RouteObject } from 'react-router'
import { CriterionPage } from './CriterionPage'
import { DiscardPage } from './DiscardPage'
import { DraftPage } from './DraftPage'
import { EditPage } from './EditPage'
import { HeaderPage } from './HeaderPage'
import { HistoryPage } from './HistoryPage'
import { ImportPage } from './ImportPage'
import { NewPage } from './NewPage'
import { NewWordsPage } from './NewWordsPage'
import { PutBackPage } from './PutBackPage'
import { RetirePage } from './RetirePage'
import { WorkingPage } from './WorkingPage'

/** Below /groups/:groupId. */
export const workingRoutes: RouteObject[] = [
  { path: 'working', element: <WorkingPage /> },
  { path: 'working/from-file', element: <ImportPage /> },
  { path: 'working/:draftId', element: <DraftPage /> },
  { path: 'working/:draftId/about', element: <HeaderPage /> },
  { path: 'working/:draftId/put-away', element: <DiscardPage /> },
  { path: 'working/:draftId/new', element: <NewPage /> },
  { path: 'working/:draftId/new/words', element: <NewWordsPage /> },
  { path: 'working/:draftId/criteria/:criterionId', element: <CriterionPage /> },
  { path: 'working/:draftId/criteria/:criterionId/change', element: <EditPage /> },
  { path: 'working/:draftId/criteria/:criterionId/history', element: <HistoryPage /> },
  { path: 'working/:draftId/criteria/:criterionId/put-back', element: <PutBackPage /> },
  { path: 'working/:draftId/criteria/:criterionId/retire', element: <RetirePage /> },
]
