import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'

/** Told wherever signing out did not work: nobody may believe that they are gone while they are not. */
export const notSignedOut: SummaryError[] = [
  { message: 'Signing out did not work just now. You are still signed in. Please try again.' },
]
