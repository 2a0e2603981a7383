// The token of the link being used, while its person is away to sign in. It stays in this tab and is in no address.
const key = 'doorway-link'

export function keepToken(token: string) {
  window.sessionStorage.setItem(key, token)
}

/** Empty when none is kept. */
export function keptToken(): string {
  return window.sessionStorage.getItem(key) ?? ''
}

export function forgetToken() {
  window.sessionStorage.removeItem(key)
}
