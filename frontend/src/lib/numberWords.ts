const small = ['none', 'one', 'two', 'three', 'four', 'five']

/** A number as it is said in a sentence: small ones in words. */
export function numberInWords(number: number): string {
  return small[number] ?? String(number)
}
