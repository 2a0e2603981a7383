/** Every address of the app, once. A hat is named in the address, never in the session. */
export const addresses = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  join: '/join',
  account: '/account',
  operator: '/operator',
  operatorPractice: (practiceId: string, code: string) => `/operator/practices/${practiceId}?code=${encodeURIComponent(code)}`,
  practice: (practiceId: string) => `/practices/${practiceId}`,
  settings: (practiceId: string) => `/practices/${practiceId}/settings`,
  newAudit: (practiceId: string) => `/practices/${practiceId}/audits/new`,
  audit: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}`,
  criterion: (practiceId: string, auditId: string, criterionId: string) =>
    `/practices/${practiceId}/audits/${auditId}/criteria/${criterionId}`,
  auditForm: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/form`,
  discard: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/discard`,
  reopen: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/reopen`,
  check: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/check`,
  submitted: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/submitted`,
  results: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/results`,
  plan: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/plan`,
  pledge: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/plan/pledge`,
  newAction: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/plan/actions/new`,
  action: (practiceId: string, auditId: string, actionId: string) =>
    `/practices/${practiceId}/audits/${auditId}/plan/actions/${actionId}`,
  questions: (setId: string, version: string) => `/criteria/${setId}/${version}`,
  planPDF: (practiceId: string, auditId: string) =>
    `/api/v1/practices/${practiceId}/audits/${auditId}/action-plan.pdf`,
  planPage: (practiceId: string, auditId: string) =>
    `/api/v1/practices/${practiceId}/audits/${auditId}/action-plan.html`,
}
