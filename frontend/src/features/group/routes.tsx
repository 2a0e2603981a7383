import type { RouteObject } from 'react-router'
import { decidingRoutes } from '../deciding/routes'
import { groupReviewingRoutes } from '../reviewing/routes'
import { sayingRoutes } from '../saying/routes'
import { workingRoutes } from '../working/routes'
import { EndRolePage } from './EndRolePage'
import { GroupPage } from './GroupPage'
import { InviteLeadPage } from './InviteLeadPage'
import { InvitePage } from './InvitePage'
import { NetworkPage } from './NetworkPage'
import { NewPlacementPage } from './NewPlacementPage'
import { PeoplePage } from './PeoplePage'
import { PlacementPage } from './PlacementPage'
import { PlacementsPage } from './PlacementsPage'
import { PracticePage } from './PracticePage'
import { PracticesPage } from './PracticesPage'
import { ReleasedOnePage } from './ReleasedOnePage'
import { ReleasedPage } from './ReleasedPage'
import { SignpostsPage } from './SignpostsPage'
import { SignUpCodesPage } from './SignUpCodesPage'
import { SuccessorPage } from './SuccessorPage'
import { TrailPage } from './TrailPage'

/** Below /groups/:groupId. */
export const groupRoutes: RouteObject[] = [
  { index: true, element: <GroupPage /> },
  { path: 'people', element: <PeoplePage /> },
  { path: 'people/invite', element: <InvitePage /> },
  { path: 'people/:hatId/end', element: <EndRolePage /> },
  { path: 'practices', element: <PracticesPage /> },
  { path: 'practices/:listedPracticeId', element: <PracticePage /> },
  { path: 'practices/:listedPracticeId/invite', element: <InviteLeadPage /> },
  { path: 'practices/:listedPracticeId/successor', element: <SuccessorPage /> },
  { path: 'practices/:listedPracticeId/network', element: <NetworkPage /> },
  { path: 'placements', element: <PlacementsPage /> },
  { path: 'placements/new', element: <NewPlacementPage /> },
  { path: 'placements/:listedPlacementId', element: <PlacementPage /> },
  { path: 'sign-up-codes', element: <SignUpCodesPage /> },
  { path: 'assessments', element: <ReleasedPage /> },
  { path: 'assessments/:assessmentId', element: <ReleasedOnePage /> },
  { path: 'signposts', element: <SignpostsPage /> },
  { path: 'trail', element: <TrailPage /> },
  ...workingRoutes,
  ...decidingRoutes,
  ...groupReviewingRoutes,
  ...sayingRoutes,
]
