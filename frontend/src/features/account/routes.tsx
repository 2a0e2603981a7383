import type { RouteObject } from 'react-router'
import { AccountPage } from './AccountPage'
import { ContactPage } from './ContactPage'
import { EmailPage } from './EmailPage'
import { ErasePage } from './ErasePage'
import { FactorPage } from './FactorPage'
import { LeaveRolePage } from './LeaveRolePage'
import { NamePage } from './NamePage'
import { OwnWordsPage } from './OwnWordsPage'
import { PasswordPage } from './PasswordPage'
import { ProviderPage } from './ProviderPage'
import { RecoveryPage } from './RecoveryPage'
import { RemindersPage } from './RemindersPage'
import { SessionsPage } from './SessionsPage'
import { SignInNamePage } from './SignInNamePage'
import { WithdrawOwnReviewPage } from './WithdrawOwnReviewPage'
import { WithdrawOwnSuggestionPage } from './WithdrawOwnSuggestionPage'
import { WithdrawOwnWordsPage } from './WithdrawOwnWordsPage'

/** One's own account, relative to its address. */
export const accountRoutes: RouteObject[] = [
  { index: true, element: <AccountPage /> },
  { path: 'name', element: <NamePage /> },
  { path: 'sign-in-name', element: <SignInNamePage /> },
  { path: 'email', element: <EmailPage /> },
  { path: 'contact', element: <ContactPage /> },
  { path: 'reminders', element: <RemindersPage /> },
  { path: 'password', element: <PasswordPage /> },
  { path: 'second-factor', element: <FactorPage /> },
  { path: 'recovery-codes', element: <RecoveryPage /> },
  { path: 'organisation', element: <ProviderPage /> },
  { path: 'sessions', element: <SessionsPage /> },
  { path: 'roles/:hatId/leave', element: <LeaveRolePage /> },
  { path: 'words', element: <OwnWordsPage /> },
  { path: 'words/:contributionId/withdraw', element: <WithdrawOwnWordsPage /> },
  { path: 'words/reviews/:hatId/:auditId/:criterionId/withdraw', element: <WithdrawOwnReviewPage /> },
  { path: 'words/suggestions/:suggestionId/withdraw', element: <WithdrawOwnSuggestionPage /> },
  { path: 'erase', element: <ErasePage /> },
]
