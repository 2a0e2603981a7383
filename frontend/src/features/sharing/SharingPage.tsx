import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'
import { sharingQuery } from './sharingQuery'
import { auditName, groupWords, sameAgain } from './sharingWords'
import { useShare } from './useShare'
import { useStopSharing } from './useStopSharing'

/** What the practice shares of each self-assessment, and with whom. */
export function SharingPage() {
  const { practiceId = '' } = useParams()
  const { data: sharing } = useSuspenseQuery(sharingQuery(practiceId))
  const same = sameAgain(sharing.audits)
  const leads = usePracticeRole(practiceId) === 'lead'
  return (
    <>
      <Back to={addresses.practice(practiceId)}>Start</Back>
      <Page title="What you share" aside={<WhatItMeans />}>
        <Told />
        <p className="dw-lead">Nothing is shared unless your practice says so. You can stop at any time.</p>
        {sharing.audits.length === 0 && (
          <Empty title="Your self-assessments will be here">
            <p>Once you have submitted one, you can choose whether the group sees something of it.</p>
          </Empty>
        )}
        {leads && same && sharing.audits[0] && (
          <p>
            You shared an earlier one.{' '}
            <Link to={addresses.sharePreview(practiceId, sharing.audits[0].auditId, same)}>Share the latest in the same way</Link>
          </p>
        )}
        {sharing.audits.map((audit) => (
          <OneAudit key={audit.auditId} practiceId={practiceId} audit={audit} />
        ))}
      </Page>
    </>
  )
}

interface OneAuditProps {
  practiceId: string
  audit: Wire['AuditSharing']
}

function OneAudit({ practiceId, audit }: OneAuditProps) {
  const role = usePracticeRole(practiceId)
  const share = useShare(practiceId)
  const stop = useStopSharing(practiceId)
  const errors = useProblems(share.error ?? stop.error)
  const { auditId, group, benchmark, groupName } = audit
  const name = auditName(audit)
  const busy = share.isPending || stop.isPending
  return (
    <section className="dw-card" aria-label={name}>
      <h2 className="nhsuk-heading-m">{name}</h2>
      <ErrorSummary errors={errors} />
      <h3 className="nhsuk-heading-s">With {groupName}</h3>
      <p role="status">{groupWords(group)}</p>
      <div className="dw-buttons">
        {role === 'lead' && (
          <Link to={addresses.share(practiceId, auditId)}>
            {group ? 'Change what the group sees' : 'Choose what the group sees'}
            <span className="nhsuk-u-visually-hidden"> of the {name}</span>
          </Link>
        )}
        {group && role !== 'member' && (
          <Stop what="the group" name={name} busy={busy} onPress={() => stop.mutate({ auditId, audience: 'group' })} />
        )}
      </div>
      <h3 className="nhsuk-heading-s dw-section">For comparing practices</h3>
      <p role="status">{benchmark ? 'Counted, without your name.' : 'Not counted.'}</p>
      {role === 'lead' && !benchmark && (
        <>
          <p className="dw-small">
            Your scores are looked at together with those of at least six other practices. Nobody sees your name or your own score.
          </p>
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="button"
            disabled={busy}
            onClick={() => share.mutate({ auditId, audience: 'benchmark', level: '', stuck: false, seen: 0 })}
          >
            Count this one<span className="nhsuk-u-visually-hidden">: {name}</span>
          </button>
        </>
      )}
      {benchmark && role !== 'member' && (
        <Stop what="comparing" name={name} busy={busy} onPress={() => stop.mutate({ auditId, audience: 'benchmark' })} />
      )}
    </section>
  )
}

function Stop({ what, name, busy, onPress }: { what: 'the group' | 'comparing'; name: string; busy: boolean; onPress: () => void }) {
  return (
    <button className="nhsuk-button nhsuk-button--secondary" type="button" disabled={busy} onClick={onPress}>
      {what === 'the group' ? 'Stop sharing with the group' : 'Stop counting this one'}
      <span className="nhsuk-u-visually-hidden">: {name}</span>
    </button>
  )
}

function WhatItMeans() {
  return (
    <>
      <h2 className="nhsuk-heading-s">The group</h2>
      <p>
        People with lived experience, clinicians, researchers and charities. They own the questions. They see how you are
        getting on, and may ask or thank you.
      </p>
      <p>There is no ranking, and nobody in the group sees more than you choose.</p>
      <p>Somebody of the group who works with you, or lately did, does not see what you share.</p>
      <h2 className="nhsuk-heading-s">When you stop</h2>
      <p>It is gone from the group’s pages and files at once. What somebody has read or saved, they have.</p>
      <p>What the group said to you stays with you.</p>
      <h2 className="nhsuk-heading-s">The next self-assessment</h2>
      <p>It is not shared by itself. You are asked each time.</p>
    </>
  )
}
