import { useMemo } from 'react'
import { guard } from '../../lib/guard'
import { supportNumbers } from '../../lib/supportNumbers'
import type { Wire } from '../../lib/api'
import type { Check } from './saving'

/** The guard as this practice meets it: its own name, telephone and postcode are nobody's secret. */
export function useCheck({ shownName, telephone, postcode }: Pick<Wire['Practice'], 'shownName' | 'telephone' | 'postcode'>): Check {
  return useMemo(() => {
    const context = { practiceName: shownName, telephone, postcode, supportNumbers }
    return (text) => {
      const kinds = [...new Set(guard(text, context).map(({ kind }) => kind))]
      return { refused: kinds.includes('nhs_number'), asked: kinds.filter((kind) => kind !== 'nhs_number') }
    }
  }, [shownName, telephone, postcode])
}
