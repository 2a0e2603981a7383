/** What is said on coming back from the organisation's sign-in service, where the account was to be linked or confirmed. */
export function returnWords(outcome: string | null, provider: string): string | undefined {
  const name = provider || 'the organisation'
  switch (outcome) {
    case null:
      return undefined
    case 'taken':
      return `That account at ${name} belongs to somebody else here. Nothing has changed.`
    case 'expired':
      return 'That took a while, so it no longer counts. Nothing has changed. Please try again.'
    case 'unreachable':
      return `We could not reach the sign-in service of ${name}. Nothing has changed. Try again in a few minutes.`
    default:
      return `It did not work this time. Nothing has changed here. You can try again.`
  }
}
