import type { Wire } from '../../lib/api'
import { SaidItem } from './SaidItem'

interface SaidListProps {
  groupId: string
  said: Wire['Contribution'][]
  /** What it is all about anyway: not said again with each. */
  criteria?: string[]
}

/** What people said, as far as the reader may read it. */
export function SaidList({ groupId, said, criteria }: SaidListProps) {
  if (said.length === 0) return <p>Nothing that you can read yet.</p>
  return (
    <ul className="dw-said-list">
      {said.map((one) => (
        <SaidItem key={one.id} groupId={groupId} said={one} criteria={criteria} />
      ))}
    </ul>
  )
}
