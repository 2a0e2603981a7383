import type { RouteObject } from 'react-router'
import { LeadOnly } from '../../components/LeadOnly/LeadOnly'
import { AnswerConversationPage } from './AnswerConversationPage'
import { AskTheGroupPage } from './AskTheGroupPage'
import { FromTheGroupPage } from './FromTheGroupPage'
import { GivenReviewsPage } from './GivenReviewsPage'
import { AskingNotForMePage, NotForMePage } from './NotForMePage'
import { OptOutsPage } from './OptOutsPage'
import { ReplyPage } from './ReplyPage'
import { ReviewPage } from './ReviewPage'
import { SayPage } from './SayPage'
import { SendPage } from './SendPage'
import { SharedPracticePage } from './SharedPracticePage'
import { SharedProgressPage } from './SharedProgressPage'
import { ToSendPage } from './ToSendPage'

/** Below /groups/:groupId. */
export const groupReviewingRoutes: RouteObject[] = [
  { path: 'shared/:sharedPracticeId', element: <SharedPracticePage /> },
  { path: 'shared/:sharedPracticeId/changes', element: <SharedProgressPage /> },
  { path: 'shared/:sharedPracticeId/say', element: <SayPage /> },
  { path: 'shared/:sharedPracticeId/leave-out', element: <NotForMePage /> },
  { path: 'shared/:sharedPracticeId/audits/:auditId/views', element: <GivenReviewsPage /> },
  { path: 'shared/:sharedPracticeId/audits/:auditId/answers/:criterionId', element: <ReviewPage /> },
  { path: 'left-out', element: <OptOutsPage /> },
  { path: 'messages', element: <ToSendPage /> },
  { path: 'messages/:suggestionId/send', element: <SendPage /> },
  { path: 'conversations/:messageId/leave-out', element: <AskingNotForMePage /> },
  { path: 'conversations/:messageId/answer', element: <AnswerConversationPage /> },
]

/** Below /practices/:practiceId. */
export const practiceReviewingRoutes: RouteObject[] = [
  { path: 'from-the-group', element: <FromTheGroupPage /> },
  { path: 'from-the-group/:messageId/reply', element: <LeadOnly><ReplyPage /></LeadOnly> },
  { path: 'audits/:auditId/criteria/:criterionId/ask-the-group', element: <LeadOnly><AskTheGroupPage /></LeadOnly> },
]
