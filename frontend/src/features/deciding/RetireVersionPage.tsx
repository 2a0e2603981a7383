import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { ChangedSinceRead } from './ChangedSinceRead'
import { retiringQuery } from './requests'
import { useAsRead, type Reads } from './useAsRead'

/** What retiring a version would mean, before the decision is written down that does it for ever. */
export function RetireVersionPage() {
  const { groupId = '', setId = '', version = '' } = useParams()
  const { read: preview, changed, readAnew } = useAsRead(useSuspenseQuery(retiringQuery(groupId, setId, version)))
  return (
    <Page title="Retire a version" heading={`Retire version ${version}`} caption={preview.title} before={<Back to={addresses.toDecide(groupId)}>Deciding together</Back>}>
      <ChangedSinceRead changed={changed} onReadAnew={readAnew} />
      {preview.retired ? (
        <p>This version is retired. Self-assessments that began with it go on, and it can still be read.</p>
      ) : preview.next === null ? (
        <>
          <p>
            Practices would have nothing to answer: this is the only version that they can use. <strong>It cannot be retired</strong>{' '}
            until another one is published.
          </p>
          <p>
            <Link to={addresses.toDecide(groupId)}>Back to deciding together</Link>
          </p>
        </>
      ) : (
        <Meaning groupId={groupId} setId={setId} preview={preview} next={preview.next} />
      )}
    </Page>
  )
}

interface MeaningProps {
  groupId: string
  setId: string
  preview: Wire['Retiring']
  next: Wire['RetiringNext']
}

function Meaning({ groupId, setId, preview, next }: MeaningProps) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What changes</h2>
      <ul>
        <li>No new self-assessment begins with version {preview.version}.</li>
        <li>
          {preview.current ? 'New self-assessments use ' : 'New self-assessments go on with '}
          <strong>
            version {next.version}, {next.agreed ? 'agreed by the group' : 'not co-designed yet'}
          </strong>
          .
        </li>
      </ul>
      {preview.agreed && !next.agreed && (
        <p>
          <strong>Please think about this:</strong> version {preview.version} is agreed by the group, and version {next.version} is not. Its
          pages and reports say that it is not co-designed yet.
        </p>
      )}
      <h2 className="nhsuk-heading-m">What stays</h2>
      <ul>
        <li>A self-assessment that began with this version keeps it. It can be finished and submitted.</li>
        <li>Comparisons over time, plans and reports go on as before.</li>
        <li>Everybody can still read the version. Its words stay as they are.</li>
      </ul>
      <p>This page does not say how many practices use it: each practice chooses whether to share that.</p>
      <p>
        <strong>This cannot be undone.</strong> It is done by writing down the group’s decision, which everybody in the group can
        read for ever.
      </p>
      <div className="dw-buttons">
        <Link className="nhsuk-button" to={addresses.retireForEver(groupId, setId, preview.version)} state={{ read: preview.hash } satisfies Reads}>
          Write the decision down
        </Link>
        <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.toDecide(groupId)}>
          Not now
        </Link>
      </div>
    </>
  )
}
