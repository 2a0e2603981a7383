import type { Wire } from '../../lib/api'
import type { Dates } from '../group/placementDates'

/** What was given so far. */
export interface Started {
  code: string
  /** What the code is for, once it was looked at. */
  offer?: Wire['SignUpOffer']
  practice?: Wire['PracticeFound']
  dates: Dates
  /** Of the request that ends it: the same however often it has to be sent. */
  key: string
}

/** The step after the code that a history entry leads to. */
export interface ToStep {
  step: 'placement' | 'account'
}

export const toPlacement: ToStep = { step: 'placement' }
export const toAccount: ToStep = { step: 'account' }
