/** Which self-assessments a page is about; none named are all that can be put side by side. */
function auditsQuery(audits: string[]): string {
  return audits.length === 0 ? '' : `?audits=${audits.join(',')}`
}

/** What a picture of many practices is narrowed to; what is empty is left out. */
interface PictureAddress {
  icb?: string
  versionId?: string
  form?: string
}

function pictureSearch(asked: PictureAddress): string {
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return search === '' ? '' : `?${search}`
}

/** Every address of the app, once. A hat is named in the address, never in the session. */
export const addresses = {
  home: '/',
  signIn: '/sign-in',
  giveCode: '/sign-in/code',
  setUpFactor: '/sign-in/set-up',
  forgotten: '/sign-in/forgotten',
  signedInAgain: '/sign-in/again',
  signOut: '/sign-out',
  join: '/join',
  signUp: '/sign-up',
  account: '/account',
  accountName: '/account/name',
  accountSignInName: '/account/sign-in-name',
  accountEmail: '/account/email',
  accountContact: '/account/contact',
  accountReminders: '/account/reminders',
  accountPassword: '/account/password',
  accountFactor: '/account/second-factor',
  accountRecovery: '/account/recovery-codes',
  accountProvider: '/account/organisation',
  accountSessions: '/account/sessions',
  accountWords: '/account/words',
  withdrawOwnWords: (contributionId: string) => `/account/words/${contributionId}/withdraw`,
  withdrawOwnReview: ({ hatId, auditId, criterionId }: { hatId: string; auditId: string; criterionId: string }) =>
    `/account/words/reviews/${hatId}/${auditId}/${criterionId}/withdraw`,
  withdrawOwnSuggestion: (suggestionId: string) => `/account/words/suggestions/${suggestionId}/withdraw`,
  accountErase: '/account/erase',
  leaveRole: (hatId: string) => `/account/roles/${hatId}/leave`,
  accountExport: '/api/v1/account/export',
  privacy: '/privacy',
  operator: '/operator',
  operatorInvite: '/operator/invite',
  operatorEnd: (hatId: string) => `/operator/people/${hatId}/end`,
  operatorTrail: '/operator/trail',
  group: (groupId: string) => `/groups/${groupId}`,
  groupPeople: (groupId: string) => `/groups/${groupId}/people`,
  groupInvite: (groupId: string) => `/groups/${groupId}/people/invite`,
  groupEnd: (groupId: string, hatId: string) => `/groups/${groupId}/people/${hatId}/end`,
  groupPractices: (groupId: string) => `/groups/${groupId}/practices`,
  groupPractice: (groupId: string, practiceId: string) => `/groups/${groupId}/practices/${practiceId}`,
  inviteLead: (groupId: string, practiceId: string) => `/groups/${groupId}/practices/${practiceId}/invite`,
  successor: (groupId: string, practiceId: string) => `/groups/${groupId}/practices/${practiceId}/successor`,
  network: (groupId: string, practiceId: string) => `/groups/${groupId}/practices/${practiceId}/network`,
  groupPlacements: (groupId: string) => `/groups/${groupId}/placements`,
  newPlacement: (groupId: string) => `/groups/${groupId}/placements/new`,
  groupPlacement: (groupId: string, placementId: string) => `/groups/${groupId}/placements/${placementId}`,
  signUpCodes: (groupId: string) => `/groups/${groupId}/sign-up-codes`,
  released: (groupId: string) => `/groups/${groupId}/assessments`,
  releasedOne: (groupId: string, assessmentId: string) => `/groups/${groupId}/assessments/${assessmentId}`,
  signposts: (groupId: string) => `/groups/${groupId}/signposts`,
  /** Many practices together; without anything asked for, of all that most share. */
  picture: (groupId: string, asked: PictureAddress = {}) => `/groups/${groupId}/picture${pictureSearch(asked)}`,
  pictureAs: (groupId: string, kind: 'pdf' | 'html' | 'csv' | 'xlsx', asked: PictureAddress) =>
    `/api/v1/groups/${groupId}/picture.${kind}${pictureSearch(asked)}`,
  working: (groupId: string) => `/groups/${groupId}/working`,
  draft: (groupId: string, draftId: string) => `/groups/${groupId}/working/${draftId}`,
  importDraft: (groupId: string, setId: string) => `/groups/${groupId}/working/from-file?set=${setId}`,
  draftHeader: (groupId: string, draftId: string) => `/groups/${groupId}/working/${draftId}/about`,
  discardDraft: (groupId: string, draftId: string) => `/groups/${groupId}/working/${draftId}/put-away`,
  newDraftCriterion: (groupId: string, draftId: string) => `/groups/${groupId}/working/${draftId}/new`,
  newDraftWords: (groupId: string, draftId: string, asked: { kind: string; domain: string; from: string[] }) =>
    `/groups/${groupId}/working/${draftId}/new/words?kind=${asked.kind}&domain=${asked.domain}&from=${asked.from.join(',')}`,
  draftCriterion: (groupId: string, draftId: string, criterionId: string) =>
    `/groups/${groupId}/working/${draftId}/criteria/${criterionId}`,
  editDraftCriterion: (groupId: string, draftId: string, criterionId: string) =>
    `/groups/${groupId}/working/${draftId}/criteria/${criterionId}/change`,
  draftCriterionHistory: (groupId: string, draftId: string, criterionId: string) =>
    `/groups/${groupId}/working/${draftId}/criteria/${criterionId}/history`,
  putBackDraftCriterion: (groupId: string, draftId: string, criterionId: string) =>
    `/groups/${groupId}/working/${draftId}/criteria/${criterionId}/put-back`,
  retireDraftCriterion: (groupId: string, draftId: string, criterionId: string) =>
    `/groups/${groupId}/working/${draftId}/criteria/${criterionId}/retire`,
  draftFile: (groupId: string, draftId: string) => `/api/v1/groups/${groupId}/drafts/${draftId}/criteria.yaml`,
  criteriaFile: (setId: string, version: string) => `/api/v1/criteria/${setId}/${version}/criteria.yaml`,
  toDecide: (groupId: string) => `/groups/${groupId}/deciding`,
  proposal: (groupId: string, proposalId: string) => `/groups/${groupId}/deciding/proposals/${proposalId}`,
  decideProposal: (groupId: string, proposalId: string) => `/groups/${groupId}/deciding/proposals/${proposalId}/decision`,
  propose: (groupId: string, draftId: string) => `/groups/${groupId}/deciding/drafts/${draftId}/propose`,
  endorse: (groupId: string, draftId: string) => `/groups/${groupId}/deciding/drafts/${draftId}/endorse`,
  endorseDomain: (groupId: string, draftId: string, domainId: string) =>
    `/groups/${groupId}/deciding/drafts/${draftId}/endorse/${domainId}`,
  publish: (groupId: string, draftId: string) => `/groups/${groupId}/deciding/drafts/${draftId}/publish`,
  agreeTo: (groupId: string, draftId: string) => `/groups/${groupId}/deciding/drafts/${draftId}/agree`,
  retireVersion: (groupId: string, setId: string, version: string) => `/groups/${groupId}/deciding/versions/${setId}/${version}/retire`,
  retireForEver: (groupId: string, setId: string, version: string) =>
    `/groups/${groupId}/deciding/versions/${setId}/${version}/retire/decision`,
  decisions: (groupId: string) => `/groups/${groupId}/decisions`,
  newDecision: (groupId: string, about: 'other' | 'rule') => `/groups/${groupId}/decisions/${about}`,
  decisionsAs: (groupId: string, kind: 'pdf' | 'html' | 'csv') => `/api/v1/groups/${groupId}/decisions.${kind}`,
  sharedPractice: (groupId: string, practiceId: string) => `/groups/${groupId}/shared/${practiceId}`,
  say: (groupId: string, practiceId: string, about: { audit: string; criterion?: string }) =>
    `/groups/${groupId}/shared/${practiceId}/say?${new URLSearchParams(about).toString()}`,
  sharedProgress: (groupId: string, practiceId: string) => `/groups/${groupId}/shared/${practiceId}/changes`,
  notForMe: (groupId: string, practiceId: string) => `/groups/${groupId}/shared/${practiceId}/leave-out`,
  givenReviews: (groupId: string, practiceId: string, auditId: string) =>
    `/groups/${groupId}/shared/${practiceId}/audits/${auditId}/views`,
  review: (groupId: string, practiceId: string, auditId: string, criterionId: string) =>
    `/groups/${groupId}/shared/${practiceId}/audits/${auditId}/answers/${criterionId}`,
  optOuts: (groupId: string) => `/groups/${groupId}/left-out`,
  toSend: (groupId: string) => `/groups/${groupId}/messages`,
  toSendOne: (groupId: string, suggestionId: string) => `/groups/${groupId}/messages/${suggestionId}/send`,
  leaveOutAsking: (groupId: string, messageId: string) => `/groups/${groupId}/conversations/${messageId}/leave-out`,
  answerConversation: (groupId: string, messageId: string) => `/groups/${groupId}/conversations/${messageId}/answer`,
  board: (groupId: string) => `/groups/${groupId}/board`,
  boardTable: (groupId: string, query: string) => `/api/v1/groups/${groupId}/board.csv${query && `?${query}`}`,
  myPlace: (groupId: string) => `/groups/${groupId}/my-place`,
  meetings: (groupId: string) => `/groups/${groupId}/meetings`,
  newMeeting: (groupId: string) => `/groups/${groupId}/meetings/new`,
  meeting: (groupId: string, meetingId: string) => `/groups/${groupId}/meetings/${meetingId}`,
  changeMeeting: (groupId: string, meetingId: string) => `/groups/${groupId}/meetings/${meetingId}/change`,
  removeMeeting: (groupId: string, meetingId: string) => `/groups/${groupId}/meetings/${meetingId}/remove`,
  myHours: (groupId: string) => `/groups/${groupId}/my-hours`,
  hoursTable: (groupId: string) => `/api/v1/groups/${groupId}/hours.csv`,
  questionsForGroup: (groupId: string) => `/groups/${groupId}/questions`,
  newQuestion: (groupId: string) => `/groups/${groupId}/questions/new`,
  question: (groupId: string, consultationId: string) => `/groups/${groupId}/questions/${consultationId}`,
  contribute: (groupId: string, about: { question?: string; proposal?: string; about?: string } = {}) =>
    `/groups/${groupId}/say?${new URLSearchParams(about).toString()}`,
  linesForPractices: (groupId: string) => `/groups/${groupId}/lines`,
  lineForPractices: (groupId: string, criterionId: string) => `/groups/${groupId}/lines/${criterionId}`,
  myWords: (groupId: string) => `/groups/${groupId}/my-words`,
  said: (groupId: string, contributionId: string) => `/groups/${groupId}/said/${contributionId}`,
  withdrawSaid: (groupId: string, contributionId: string) => `/groups/${groupId}/said/${contributionId}/withdraw`,
  groupTrail: (groupId: string) => `/groups/${groupId}/trail`,
  placement: (placementId: string) => `/placements/${placementId}`,
  placementPrompt: (placementId: string, criterionId: string) => `/placements/${placementId}/questions/${criterionId}`,
  placementCheck: (placementId: string) => `/placements/${placementId}/check`,
  placementRelease: (placementId: string) => `/placements/${placementId}/who-may-see`,
  placementShare: (placementId: string, query = '') => `/placements/${placementId}/who-may-see/shared${query}`,
  placementPreview: (placementId: string, query = '') => `/placements/${placementId}/who-may-see/preview${query}`,
  placementConfirm: (placementId: string) => `/placements/${placementId}/who-may-see/confirm`,
  placementWithdraw: (placementId: string) => `/placements/${placementId}/withdraw`,
  placementWithdrawSure: (placementId: string) => `/placements/${placementId}/withdraw/sure`,
  placementReflection: (placementId: string) => `/placements/${placementId}/reflection`,
  placementSafety: (placementId: string) => `/placements/${placementId}/safety`,
  reflectionAs: (placementId: string, kind: 'pdf' | 'html' | 'md', notes: boolean) =>
    `/api/v1/placements/${placementId}/reflection.${kind}${notes ? '?notes=true' : ''}`,
  placementTrail: (placementId: string) => `/placements/${placementId}/trail`,
  whoDecidesWhat: '/who-decides-what',
  practice: (practiceId: string) => `/practices/${practiceId}`,
  settings: (practiceId: string) => `/practices/${practiceId}/settings`,
  people: (practiceId: string) => `/practices/${practiceId}/people`,
  invite: (practiceId: string) => `/practices/${practiceId}/people/invite`,
  endRole: (practiceId: string, hatId: string) => `/practices/${practiceId}/people/${hatId}/end`,
  handOver: (practiceId: string) => `/practices/${practiceId}/hand-over`,
  handOverTo: (practiceId: string, hatId: string, stay: boolean) =>
    `/practices/${practiceId}/hand-over/${hatId}?stay=${stay ? 'yes' : 'no'}`,
  leavePractice: (practiceId: string) => `/practices/${practiceId}/leave`,
  claim: (practiceId: string, claimId: string) => `/practices/${practiceId}/claims/${claimId}`,
  practiceTrail: (practiceId: string) => `/practices/${practiceId}/trail`,
  practiceErasure: (practiceId: string) => `/practices/${practiceId}/erasure`,
  /** All that the practice tells everybody. */
  yourPage: (practiceId: string) => `/practices/${practiceId}/you-said`,
  poster: (practiceId: string, kind: 'pdf' | 'html') => `/api/v1/practices/${practiceId}/you-said.${kind}`,
  sharing: (practiceId: string) => `/practices/${practiceId}/sharing`,
  share: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/share`,
  sharePreview: (practiceId: string, auditId: string, { level, stuck }: { level: string; stuck: boolean }) =>
    `/practices/${practiceId}/audits/${auditId}/share/preview?level=${level}${stuck ? '&stuck=yes' : ''}`,
  take: (practiceId: string) => `/practices/${practiceId}/take`,
  calendar: (practiceId: string) => `/practices/${practiceId}/take/calendar`,
  bringIn: (practiceId: string) => `/practices/${practiceId}/take/bring-in`,
  /** A file of what a practice takes along, such as answers.csv. */
  taken: (practiceId: string, file: string) => `/api/v1/practices/${practiceId}/${file}`,
  practiceExport: (practiceId: string) => `/api/v1/practices/${practiceId}/export`,
  askForDomain: (practiceId: string, auditId: string, domainId: string) =>
    `/practices/${practiceId}/audits/${auditId}/domains/${domainId}/ask`,
  signedReports: (practiceId: string) => `/practices/${practiceId}/reports`,
  verify: '/verify',
  verifyCode: (code: string) => `/verify/${code}`,
  newAudit: (practiceId: string) => `/practices/${practiceId}/audits/new`,
  lookAgain: (practiceId: string, earlierAuditId: string, form: 'full' | 'short') =>
    `/practices/${practiceId}/audits/new?from=${earlierAuditId}&form=${form}`,
  upgrade: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/upgrade`,
  progress: (practiceId: string, audits: string[] = []) => `/practices/${practiceId}/progress${auditsQuery(audits)}`,
  progressReport: (practiceId: string, kind: 'pdf' | 'html', audits: string[] = []) =>
    `/api/v1/practices/${practiceId}/progress-report.${kind}${auditsQuery(audits)}`,
  progressSummary: (practiceId: string, kind: 'pdf' | 'html', audits: string[] = []) =>
    `/api/v1/practices/${practiceId}/progress-summary.${kind}${auditsQuery(audits)}`,
  audit: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}`,
  answers: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/answers`,
  fromTheGroup: (practiceId: string) => `/practices/${practiceId}/from-the-group`,
  replyToGroup: (practiceId: string, messageId: string) => `/practices/${practiceId}/from-the-group/${messageId}/reply`,
  askTheGroup: (practiceId: string, auditId: string, criterionId: string) =>
    `/practices/${practiceId}/audits/${auditId}/criteria/${criterionId}/ask-the-group`,
  criterion: (practiceId: string, auditId: string, criterionId: string) =>
    `/practices/${practiceId}/audits/${auditId}/criteria/${criterionId}`,
  auditForm: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/form`,
  filledForm: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/filled-form`,
  blankForm: (setId: string, version: string, form: 'full' | 'short') =>
    `/api/v1/criteria/${setId}/${version}/form.xlsx?form=${form}`,
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
  askViews: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/views`,
  closeViews: (practiceId: string, auditId: string, roundId: string) =>
    `/practices/${practiceId}/audits/${auditId}/views/${roundId}/close`,
  views: (practiceId: string, roundId: string) => `/practices/${practiceId}/views/${roundId}`,
  view: (practiceId: string, roundId: string, criterionId: string) =>
    `/practices/${practiceId}/views/${roundId}/criteria/${criterionId}`,
  agree: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/agree`,
  agreeOn: (practiceId: string, auditId: string, criterionId: string) =>
    `/practices/${practiceId}/audits/${auditId}/agree/${criterionId}`,
  meetingSheetPDF: (practiceId: string, auditId: string) =>
    `/api/v1/practices/${practiceId}/audits/${auditId}/meeting-sheet.pdf`,
  meetingSheetPage: (practiceId: string, auditId: string) =>
    `/api/v1/practices/${practiceId}/audits/${auditId}/meeting-sheet.html`,
  sharedByName: (practiceId: string) => `/practices/${practiceId}/shared`,
  benchmark: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/benchmark`,
  comparison: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/comparison`,
  comparisonAs: (practiceId: string, auditId: string, kind: 'pdf' | 'html' | 'csv') =>
    `/api/v1/practices/${practiceId}/audits/${auditId}/comparison.${kind}`,
  questions: (setId: string, version: string) => `/criteria/${setId}/${version}`,
  crosswalk: (setId: string, version: string) => `/criteria/${setId}/${version}/crosswalk`,
  evidence: (practiceId: string, auditId: string) => `/practices/${practiceId}/audits/${auditId}/evidence`,
  evidenceAs: (practiceId: string, auditId: string, kind: 'pdf' | 'html' | 'csv') =>
    `/api/v1/practices/${practiceId}/audits/${auditId}/cqc-evidence.${kind}`,
  planPDF: (practiceId: string, auditId: string) =>
    `/api/v1/practices/${practiceId}/audits/${auditId}/action-plan.pdf`,
  planPage: (practiceId: string, auditId: string) =>
    `/api/v1/practices/${practiceId}/audits/${auditId}/action-plan.html`,
}
