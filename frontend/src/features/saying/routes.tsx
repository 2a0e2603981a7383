import type { RouteObject } from 'react-router'
import { LinePage } from './LinePage'
import { LinesPage } from './LinesPage'
import { MyWordsPage } from './MyWordsPage'
import { NewQuestionPage } from './NewQuestionPage'
import { QuestionPage } from './QuestionPage'
import { QuestionsPage } from './QuestionsPage'
import { SaidPage } from './SaidPage'
import { SayPage } from './SayPage'
import { WithdrawPage } from './WithdrawPage'

/** Below /groups/:groupId. */
export const sayingRoutes: RouteObject[] = [
  { path: 'questions', element: <QuestionsPage /> },
  { path: 'questions/new', element: <NewQuestionPage /> },
  { path: 'questions/:consultationId', element: <QuestionPage /> },
  { path: 'say', element: <SayPage /> },
  { path: 'lines', element: <LinesPage /> },
  { path: 'lines/:criterionId', element: <LinePage /> },
  { path: 'my-words', element: <MyWordsPage /> },
  { path: 'said/:contributionId', element: <SaidPage /> },
  { path: 'said/:contributionId/withdraw', element: <WithdrawPage /> },
]
