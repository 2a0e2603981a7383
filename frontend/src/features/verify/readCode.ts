/** A code as somebody typed it, without what does not matter; empty when it cannot be one. */
export function readCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '')
  return /^[0-9A-TV-Z]{12}$/.test(letters) ? (letters.match(/.{4}/g)?.join('-') ?? '') : ''
}
