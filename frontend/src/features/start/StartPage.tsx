import { useParams } from 'react-router'
import { usePracticeRole } from '../../lib/practiceRole'
import { PredecessorPage } from '../predecessor/PredecessorPage'
import { LeadStart } from './LeadStart'
import { MemberStart } from './MemberStart'

/** A practice's first page, by what one is to it. */
export function StartPage() {
  const { practiceId = '' } = useParams()
  switch (usePracticeRole(practiceId)) {
    case 'lead':
      return <LeadStart practiceId={practiceId} />
    case 'member':
      return <MemberStart practiceId={practiceId} />
    case 'reader':
      return <PredecessorPage practiceId={practiceId} />
  }
}
