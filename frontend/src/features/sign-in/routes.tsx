import type { RouteObject } from 'react-router'
import { ForgottenPage } from './ForgottenPage'
import { SecondFactorPage } from './SecondFactorPage'
import { SetUpFactorPage } from './SetUpFactorPage'
import { SignInPage } from './SignInPage'

/** For people who are not signed in, or not yet wholly. */
export const signInRoutes: RouteObject[] = [
  { path: '/sign-in', element: <SignInPage /> },
  { path: '/sign-in/code', element: <SecondFactorPage /> },
  { path: '/sign-in/set-up', element: <SetUpFactorPage /> },
  { path: '/sign-in/forgotten', element: <ForgottenPage /> },
]
