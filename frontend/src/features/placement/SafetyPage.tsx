import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { api, body, type Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

function signpostsQuery(placementId: string) {
  return queryOptions({
    queryKey: ['placement', placementId, 'signposts'],
    queryFn: () => body(api.GET('/placements/{placementId}/signposts', { params: { path: { placementId } } })),
  })
}

/** Where a worry about somebody's safety belongs: it must not wait in a place that nobody watches. */
export function SafetyPage() {
  const { placementId = '' } = useParams()
  const { data: signposts } = useSuspenseQuery(signpostsQuery(placementId))
  const of = (kind: Wire['Signpost']['kind']) => signposts.filter((each) => each.kind === kind)
  return (
    <Page
      title="Worried about safety"
      heading="Worried about somebody’s safety?"
      before={<Back to={addresses.placement(placementId)}>Your placement</Back>}
      whoSees="Nobody learns that you opened this page."
    >
      <p className="dw-lead">
        A worry about a patient, a colleague or yourself does not belong in this assessment: nobody watches it, and it may
        never be read. Please turn to somebody who can act.
      </p>
      <Signposts title="Now" signposts={of('always')} />
      <Signposts title="Whom to turn to" signposts={of('route')} />
      <Signposts title="Lines and addresses" signposts={of('line')} />
    </Page>
  )
}

function Signposts({ title, signposts }: { title: string; signposts: Wire['Signpost'][] }) {
  if (signposts.length === 0) return null
  return (
    <section className="dw-signposts">
      <h2 className="nhsuk-heading-m">{title}</h2>
      <ul className="dw-plain-list">
        {signposts.map((signpost) => (
          <li key={signpost.id} className="dw-signpost">
            <h3 className="nhsuk-heading-s">{signpost.title}</h3>
            <p>{signpost.text}</p>
            <Ways signpost={signpost} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ways({ signpost: { title, kind, telephone, url, reviewedOn } }: { signpost: Wire['Signpost'] }) {
  return (
    <>
      {(telephone || url) && (
        <p className="dw-signpost__ways">
          {telephone && (
            <a className="dw-signpost__call" href={`tel:${telephone.replaceAll(' ', '')}`}>
              Call {telephone}
            </a>
          )}
          {url && (
            <a href={url} rel="noreferrer">
              {new URL(url).host}
              <span className="nhsuk-u-visually-hidden">: {title}</span>
            </a>
          )}
        </p>
      )}
      {kind === 'line' && reviewedOn && <p className="dw-small">Looked at on {dateInWords(reviewedOn)}.</p>}
    </>
  )
}
