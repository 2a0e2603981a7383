import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { SetNotice } from '../../components/Notice/SetNotice'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { PictureChange, PictureDomains } from './PictureDomains'
import { PictureFilters } from './PictureFilters'
import { PictureActions, PictureNotSure } from './PictureLists'
import { pictureAsked, pictureQuery } from './pictureQuery'
import { countWords, formWords } from './pictureWords'

/** Many practices together, for the group: no name, no rank, and nothing of a few. */
export function PicturePage() {
  const { groupId = '' } = useParams()
  const [params] = useSearchParams()
  const { data: picture } = useSuspenseQuery(pictureQuery(groupId, pictureAsked(params)))
  return (
    <Page
      title="Many practices together"
      before={<Back to={addresses.group(groupId)}>Your group</Back>}
      caption={picture.icbName || 'All practices that share'}
      aside={<Beside groupId={groupId} picture={picture} />}
    >
      {picture.practices === null ? (
        <>
          <Empty title="What many practices say together will be here">
            <p>
              When {picture.threshold} practices or more share where they are, this page shows it. Of fewer, nothing is shown,
              so that none can be told from the others.
            </p>
          </Empty>
          <PictureFilters key={`${picture.icb} ${picture.versionId} ${picture.form}`} groupId={groupId} picture={picture} />
        </>
      ) : (
        <>
          <p className="dw-lead">
            {countWords(picture.practices)} share where they are, by the {formWords[picture.form]}. None is named here. It is no
            ranking: practices begin in different places.
          </p>
          {/* What was chosen last stands in the fields again. */}
          <PictureFilters key={`${picture.icb} ${picture.versionId} ${picture.form}`} groupId={groupId} picture={picture} />
          <PictureDomains picture={picture} />
          <PictureChange domains={picture.domains} />
        </>
      )}
      {picture.full !== null && (
        <>
          <PictureActions actions={picture.actions} />
          <PictureNotSure notSure={picture.notSure} />
        </>
      )}
      <SetNotice set={picture} />
    </Page>
  )
}

function Beside({ groupId, picture }: { groupId: string; picture: Wire['Picture'] }) {
  const { icb, versionId, form } = picture
  const file = (kind: 'pdf' | 'html' | 'csv' | 'xlsx') => addresses.pictureAs(groupId, kind, { icb, versionId, form })
  const shown = picture.practices !== null || picture.full !== null
  return (
    <>
      {shown && (
        <>
          <h2 className="nhsuk-heading-s">To take along</h2>
          <ul className="nhsuk-list">
            <li>
              <a href={file('pdf')}>Group report as PDF</a>
            </li>
            <li>
              <a href={file('html')}>Group report as a web page</a>
            </li>
            <li>
              <a href={file('csv')}>Numbers as a table (CSV)</a>
            </li>
            <li>
              <a href={file('xlsx')}>Numbers as a workbook</a>
            </li>
          </ul>
        </>
      )}
      <h2 className="nhsuk-heading-s">How to read this</h2>
      <p>Numbers are rounded down: “10 or more” is 10 to 14. Fewer than {picture.threshold} are not shown: nobody and a few look the same.</p>
      <p>
        A practice in which you have a role, or had one in the last 12 months, is not counted in what you see.
      </p>
      <p className="dw-small">
        {picture.changed !== null && `${countWords(picture.changed)} looked again. `}
        {picture.full !== null && `${countWords(picture.full)} share their answers and plan. `}
        As of {dateInWords(picture.asOf)}.
      </p>
    </>
  )
}
