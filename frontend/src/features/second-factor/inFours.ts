/** Letters to be copied by hand are easier to keep one's place in by fours. */
export function inFours(letters: string): string {
  return letters.replaceAll(' ', '').match(/.{1,4}/g)?.join(' ') ?? ''
}
