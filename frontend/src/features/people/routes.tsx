import type { RouteObject } from 'react-router'
import { LeadOnly } from '../../components/LeadOnly/LeadOnly'
import { EndRolePage } from './EndRolePage'
import { HandOverPage } from './HandOverPage'
import { HandOverToPage } from './HandOverToPage'
import { InvitePage } from './InvitePage'
import { LeavePage } from './LeavePage'
import { PeoplePage } from './PeoplePage'

/** The pages about the people of a practice, under /practices/:practiceId. */
export const peopleRoutes: RouteObject[] = [
  { path: 'people', element: <LeadOnly><PeoplePage /></LeadOnly> },
  { path: 'people/invite', element: <LeadOnly><InvitePage /></LeadOnly> },
  { path: 'people/:hatId/end', element: <LeadOnly><EndRolePage /></LeadOnly> },
  { path: 'hand-over', element: <LeadOnly><HandOverPage /></LeadOnly> },
  { path: 'hand-over/:hatId', element: <HandOverToPage /> },
  { path: 'leave', element: <LeavePage /> },
]
