import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { Trail } from '../../components/Trail/Trail'
import { addresses } from '../../lib/addresses'
import { api, body } from '../../lib/api'

function read(before?: number) {
  return body(api.GET('/installation/trail', { params: { query: { before } } }))
}

/** Who did what to the installation. */
export function TrailPage() {
  return (
    <Page
      title="Who did what"
      before={<Back to={addresses.operator}>Running Doorway</Back>}
    >
      <p>Every change to who may run Doorway, latest first. Nobody can change or remove an entry.</p>
      <Trail of={['installation']} read={read} />
    </Page>
  )
}
