import { api, body, freshKey, type Wire } from '../../lib/api'

const header = { params: { header: freshKey } }

export function changeAccount(input: Wire['AccountChange']) {
  return body(api.PATCH('/account', { ...header, body: input }))
}

export function changeReminders(reminders: Wire['RemindersChange']['reminders']) {
  return body(api.PUT('/account/reminders', { ...header, body: { reminders } }))
}

export function changeSignInName(signInName: string) {
  return body(api.PUT('/account/sign-in-name', { ...header, body: { signInName } }))
}

/** Empty removes it. A new address counts once the link that is mailed to it has been used. */
export function changeEmail(email: string) {
  return body(api.PUT('/account/email', { ...header, body: { email } }))
}

export function changePassword(input: Wire['ChangePassword']) {
  return body(api.PUT('/account/password', { ...header, body: input }))
}

export function unlinkProvider() {
  return body(api.DELETE('/account/provider', header))
}

/** The answer is where the browser has to go. */
export function beginLink() {
  return body(
    api.POST('/session/provider', { ...header, body: { purpose: 'link', token: '', returnTo: '/account' } }),
  )
}

export function endSession(sessionId: string) {
  return body(
    api.DELETE('/account/sessions/{sessionId}', { params: { path: { sessionId }, header: freshKey } }),
  )
}

export function endOtherSessions() {
  return body(api.DELETE('/account/sessions', header))
}

export function leaveRole(hatId: string) {
  return body(api.DELETE('/account/hats/{hatId}', { params: { path: { hatId }, header: freshKey } }))
}

export function askErasure() {
  return body(api.POST('/account/erasure', header))
}

export function stopErasure() {
  return body(api.DELETE('/account/erasure', header))
}
