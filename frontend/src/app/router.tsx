import { createBrowserRouter, type RouteObject } from 'react-router'
import { LeadOnly } from '../components/LeadOnly/LeadOnly'
import { AboutPage } from '../features/about/AboutPage'
import { AccessibilityPage } from '../features/about/AccessibilityPage'
import { PrivacyPage } from '../features/about/PrivacyPage'
import { accountRoutes } from '../features/account/routes'
import { boardRoutes } from '../features/board/routes'
import { auditRoutes } from '../features/audit/routes'
import { ClaimPage } from '../features/claims/ClaimPage'
import { ComparePage } from '../features/compare/ComparePage'
import { SharedByNamePage } from '../features/compare/SharedByNamePage'
import { CriteriaIndexPage } from '../features/criteria/CriteriaIndexPage'
import { CriteriaPage } from '../features/criteria/CriteriaPage'
import { CrosswalkPage } from '../features/crosswalk/CrosswalkPage'
import { EvidencePage } from '../features/crosswalk/EvidencePage'
import { HomePage } from '../features/home/HomePage'
import { JoinPage } from '../features/join/JoinPage'
import { caringRoutes } from '../features/caring/routes'
import { groupRoutes } from '../features/group/routes'
import { operatorRoutes } from '../features/operator/routes'
import { benchmarkRoutes, pictureRoutes } from '../features/picture/routes'
import { placementRoutes } from '../features/placement/routes'
import { peopleRoutes } from '../features/people/routes'
import { ActionPage } from '../features/plan/ActionPage'
import { NewActionPage } from '../features/plan/NewActionPage'
import { PlanPage } from '../features/plan/PlanPage'
import { PledgePage } from '../features/plan/PledgePage'
import { viewRoutes } from '../features/views/routes'
import { ProgressPage } from '../features/progress/ProgressPage'
import { ErasurePage } from '../features/practice/ErasurePage'
import { PracticeTrailPage } from '../features/practice/PracticeTrailPage'
import { SettingsPage } from '../features/practice/SettingsPage'
import { WhoDecidesPage } from '../features/policy/WhoDecidesPage'
import { PublicLinesPage } from '../features/said/PublicLinesPage'
import { YouSaidPage } from '../features/said/YouSaidPage'
import { ReportsPage } from '../features/reports/ReportsPage'
import { practiceReviewingRoutes } from '../features/reviewing/routes'
import { ResultsPage } from '../features/results/ResultsPage'
import { sharingRoutes } from '../features/sharing/routes'
import { signInRoutes } from '../features/sign-in/routes'
import { SignedInAgainPage } from '../features/sign-in/SignedInAgainPage'
import { SignUpPage } from '../features/sign-up/SignUpPage'
import { SignOutPage } from '../features/sign-out/SignOutPage'
import { StartPage } from '../features/start/StartPage'
import { takeRoutes } from '../features/take/routes'
import { VerifyPage } from '../features/verify/VerifyPage'
import { RequireSession } from './RequireSession'
import { NotFound, RouteProblem } from './RouteProblem'
import { Shell } from './Shell'

const practiceRoutes: RouteObject[] = [
  { index: true, element: <StartPage /> },
  { path: 'settings', element: <SettingsPage /> },
  { path: 'progress', element: <ProgressPage /> },
  { path: 'audits/:auditId/results', element: <ResultsPage /> },
  { path: 'audits/:auditId/comparison', element: <LeadOnly><ComparePage /></LeadOnly> },
  { path: 'shared', element: <LeadOnly><SharedByNamePage /></LeadOnly> },
  { path: 'audits/:auditId/plan', element: <PlanPage /> },
  { path: 'audits/:auditId/plan/pledge', element: <PledgePage /> },
  { path: 'audits/:auditId/plan/actions/new', element: <LeadOnly><NewActionPage /></LeadOnly> },
  { path: 'audits/:auditId/plan/actions/:actionId', element: <ActionPage /> },
  { path: 'audits/:auditId/evidence', element: <EvidencePage /> },
  { path: 'you-said', element: <PublicLinesPage /> },
  { path: 'reports', element: <LeadOnly><ReportsPage /></LeadOnly> },
  { path: 'claims/:claimId', element: <ClaimPage /> },
  { path: 'trail', element: <PracticeTrailPage /> },
  { path: 'erasure', element: <LeadOnly><ErasurePage /></LeadOnly> },
  ...peopleRoutes,
  ...auditRoutes,
  ...viewRoutes,
  ...takeRoutes,
  ...practiceReviewingRoutes,
  ...sharingRoutes,
  ...benchmarkRoutes,
]

const signedIn: RouteObject[] = [
  { path: '/', element: <HomePage /> },
  { path: '/sign-out', element: <SignOutPage /> },
  { path: '/sign-in/again', element: <SignedInAgainPage /> },
  { path: '/account', children: accountRoutes },
  { path: '/operator', children: operatorRoutes },
  // Within the session: what somebody was typing stays with them.
  { path: '/groups/:groupId', errorElement: <RouteProblem />, children: [...groupRoutes, ...boardRoutes, ...pictureRoutes, ...caringRoutes] },
  { path: '/placements/:placementId', children: placementRoutes },
  { path: '/practices/:practiceId', children: practiceRoutes },
]

const open: RouteObject[] = [
  ...signInRoutes,
  { path: '/sign-up', element: <SignUpPage /> },
  { path: '/join', element: <JoinPage /> },
  { path: '/criteria', element: <CriteriaIndexPage /> },
  { path: '/criteria/:setId/:version', element: <CriteriaPage /> },
  { path: '/criteria/:setId/:version/crosswalk', element: <CrosswalkPage /> },
  { path: '/you-said/:odsCode', element: <YouSaidPage /> },
  { path: '/verify', element: <VerifyPage /> },
  { path: '/verify/:code', element: <VerifyPage /> },
  { path: '/who-decides-what', element: <WhoDecidesPage /> },
  { path: '/about', element: <AboutPage /> },
  { path: '/privacy', element: <PrivacyPage /> },
  { path: '/accessibility', element: <AccessibilityPage /> },
]

const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      {
        errorElement: <RouteProblem />,
        children: [
          { element: <RequireSession />, children: signedIn },
          ...open,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]

export function createRouter() {
  return createBrowserRouter(routes)
}
