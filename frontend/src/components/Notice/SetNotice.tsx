import type { Wire } from '../../lib/api'
import { Notice } from './Notice'

/** The set's own notice, until a group has agreed its version. It stands on every page that uses the criteria. */
export function SetNotice({ set }: { set: Pick<Wire['CriteriaSet'], 'agreed' | 'notice'> }) {
  return set.agreed ? null : <Notice title="About the criteria">{set.notice}</Notice>
}
