import { api, body, freshKey, type Wire } from '../../lib/api'

/** A new secret, shown this once; it counts when a code made from it has been given. */
export function beginFactor(): Promise<Wire['FactorSecret']> {
  return body(api.POST('/account/second-factor', { params: { header: freshKey } }))
}

/** Gives the first code, and gets the recovery codes, shown this once. */
export function setUpFactor(code: string): Promise<Wire['RecoveryCodes']> {
  return body(api.PUT('/account/second-factor', { params: { header: freshKey }, body: { code } }))
}

export function endFactor() {
  return body(api.DELETE('/account/second-factor', { params: { header: freshKey } }))
}

/** The recovery codes from before no longer work. */
export function renewRecoveryCodes(): Promise<Wire['RecoveryCodes']> {
  return body(api.POST('/account/recovery-codes', { params: { header: freshKey } }))
}
