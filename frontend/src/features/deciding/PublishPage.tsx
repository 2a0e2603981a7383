import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Notice } from '../../components/Notice/Notice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { ChangedSinceRead } from './ChangedSinceRead'
import { publishingQuery, usePublish } from './requests'
import { useAsRead, type Reads } from './useAsRead'
import { kindWords } from './words'

/** What publishing a draft would do, and the one step that does it for ever. */
export function PublishPage() {
  const { groupId = '', draftId = '' } = useParams()
  const { read: preview, changed, readAnew } = useAsRead(useSuspenseQuery(publishingQuery(groupId, draftId)))
  const publish = usePublish(groupId, draftId)
  const errors = useProblems(publish.error)
  const navigate = useNavigate()
  const can = preview.faults.length === 0 && !preview.published && !changed

  function send() {
    if (!publish.isPending) publish.mutate(preview.hash, { onSuccess: () => navigate(addresses.group(groupId)) })
  }

  return (
    <Page title="Publish" heading={`Publish version ${preview.number}`} before={<Back to={addresses.toDecide(groupId)}>Deciding together</Back>}>
      <ErrorSummary errors={errors} />
      <ChangedSinceRead changed={changed} onReadAnew={readAnew} />
      <Standing groupId={groupId} preview={preview} />
      <h2 className="nhsuk-heading-m">What is different</h2>
      {preview.changes.length === 0 ? (
        <p>Nothing is changed.</p>
      ) : (
        <ul>
          {preview.changes.map((change) => (
            <li key={change.criterionId}>
              <strong>{change.title || change.criterionId}</strong>: {kindWords[change.kind]}. {change.why}
            </li>
          ))}
        </ul>
      )}
      {preview.notice !== '' && (
        <>
          <h2 className="nhsuk-heading-m">What every page and report will say</h2>
          <Notice title="About the criteria">{preview.notice}</Notice>
        </>
      )}
      {preview.faults.map((fault) => (
        <p key={fault}>
          <strong>To look at first:</strong> {fault}
        </p>
      ))}
      {preview.published && <p>This draft is published.</p>}
      {can && (
        <>
          <p>
            <strong>This cannot be undone.</strong> From now on, new self-assessments use this version. Those that have begun
            stay as they are.
          </p>
          <div className="dw-buttons">
            <button className="nhsuk-button" type="button" disabled={publish.isPending} onClick={send}>
              Publish it for ever
            </button>
            <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.toDecide(groupId)}>
              Not now
            </Link>
          </div>
        </>
      )}
    </Page>
  )
}

function Standing({ groupId, preview }: { groupId: string; preview: Wire['Publishing'] }) {
  if (preview.agreed) {
    return <p>It will be published as <strong>agreed by the group</strong>. The notice goes from pages and reports.</p>
  }
  return (
    <>
      <p>
        As it is, it will be published as <strong>not co-designed yet</strong>.
      </p>
      {!preview.decided && preview.agreeHash !== '' && (
        <p>
          The group has not written down that it agrees to these very words.{' '}
          {!preview.published && (
            <Link to={addresses.agreeTo(groupId, preview.draftId)} state={{ read: preview.agreeHash } satisfies Reads}>
              Write down that the group agrees
            </Link>
          )}
        </p>
      )}
      {preview.unendorsed.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Texts that are not endorsed under the group’s rule yet</span>
          </summary>
          <ul className="nhsuk-details__text">
            {preview.unendorsed.map(({ criterionId, title }) => (
              <li key={criterionId}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
