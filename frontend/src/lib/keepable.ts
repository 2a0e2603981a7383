const digitsOnTheWay = /(?:\d[\s.\-/]*){5}/

/** What of an unsaved form may be kept in this tab: a text that could become a patient's number is not. */
export function keepable(filled: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => typeof value !== 'string' || !digitsOnTheWay.test(value)))
}
