/** What is said when somebody comes back from the organisation's sign-in service without having signed in. */
export function providerWords(outcome: string | null, provider: string): string | undefined {
  const name = provider || 'Your organisation'
  switch (outcome) {
    case 'unknown':
      return `${name} knows you, but this account is not linked with Doorway yet. If you have an invitation link, open it first. If you have a password here, sign in with it and link the account on your account page.`
    case 'refused':
      return `${name} did not sign you in. Nothing has changed here. You can try again, or sign in another way.`
    case 'expired':
      return 'That took a while, so it no longer counts. Nothing is lost. Please try again.'
    case 'unreachable':
      return `We could not reach the sign-in service of ${name}. Try again in a few minutes, or use your password if you have one.`
    case null:
      return undefined
    default:
      return `Signing in with ${name} did not work. Nothing has changed here. You can try again.`
  }
}
