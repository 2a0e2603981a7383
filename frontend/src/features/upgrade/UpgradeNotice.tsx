import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import { upgradeQuery } from './upgradeQuery'

interface UpgradeNoticeProps {
  practiceId: string
  auditId: string
}

/** On a draft: that there are newer criteria, or that it was taken to them. Nothing is ever changed without asking. */
export function UpgradeNotice({ practiceId, auditId }: UpgradeNoticeProps) {
  const { data } = useQuery(upgradeQuery(practiceId, auditId))
  if (!data || data.state === 'none') return null
  const offered = data.state === 'available'
  return (
    <section className="dw-notice" aria-labelledby="newer-criteria">
      <h2 className="dw-notice__title" id="newer-criteria">
        {offered ? 'There is a newer version of the criteria' : `This uses version ${data.toVersion} of the criteria now`}
      </h2>
      <p className="dw-notice__text">
        {offered
          ? `You began with version ${data.fromVersion}, and can finish with it. Or look first at what version ${data.toVersion} would change.`
          : 'Your earlier answers are kept beside it.'}{' '}
        <Link to={addresses.upgrade(practiceId, auditId)}>
          {offered ? 'See what would change' : data.canUndo ? 'See what changed, or take it back' : 'See what changed'}
        </Link>
      </p>
    </section>
  )
}
