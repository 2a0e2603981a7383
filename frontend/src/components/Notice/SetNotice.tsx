import type { Wire } from '../../lib/api'
import { Notice } from './Notice'

/** The set's own notice, until a group has agreed its version; then that it has. It stands on every page that uses the criteria. */
export function SetNotice({ set }: { set: Pick<Wire['CriteriaSet'], 'agreed' | 'notice'> }) {
  if (set.agreed) return <p className="dw-small">These criteria are agreed under the group’s rule.</p>
  return <Notice title="About the criteria">{set.notice}</Notice>
}
