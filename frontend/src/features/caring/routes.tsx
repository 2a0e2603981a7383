import type { RouteObject } from 'react-router'
import { ChangeMeetingPage, NewMeetingPage } from './EditMeetingPage'
import { MeetingPage } from './MeetingPage'
import { MeetingsPage } from './MeetingsPage'
import { MyHoursPage } from './MyHoursPage'
import { MyPlacePage } from './MyPlacePage'
import { RemoveMeetingPage } from './RemoveMeetingPage'

/** Below /groups/:groupId. */
export const caringRoutes: RouteObject[] = [
  { path: 'my-place', element: <MyPlacePage /> },
  { path: 'my-hours', element: <MyHoursPage /> },
  { path: 'meetings', element: <MeetingsPage /> },
  { path: 'meetings/new', element: <NewMeetingPage /> },
  { path: 'meetings/:meetingId', element: <MeetingPage /> },
  { path: 'meetings/:meetingId/change', element: <ChangeMeetingPage /> },
  { path: 'meetings/:meetingId/remove', element: <RemoveMeetingPage /> },
]
