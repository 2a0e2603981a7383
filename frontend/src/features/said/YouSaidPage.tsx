import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { dateInWords } from '../../lib/dates'
import type { Wire } from '../../lib/api'
import { publicPageQuery } from './publicPageQuery'
import { SaidPair } from './SaidPair'

/** What a practice tells everybody. Whoever reads it is not signed in, and may be standing in the waiting room. */
export function YouSaidPage() {
  const { odsCode = '' } = useParams()
  const { data: page } = useSuspenseQuery(publicPageQuery(odsCode))
  const { practiceName, town, updatedOn, did, couldNot } = page
  return (
    <Page title="You said, we did" caption={[practiceName, town].filter(Boolean).join(', ')} wide>
      <p className="dw-lead">You told us what makes it easier, or harder, to reach us. This is what came of it.</p>
      {did.length + couldNot.length === 0 && (
        <Empty title="Nothing is here yet">
          <p>What we do about what you tell us will stand here.</p>
        </Empty>
      )}
      <Lines id="did" title="What we did" kind="did" lines={did} />
      <Lines id="could-not" title="What we could not do" kind="could_not" lines={couldNot} />
      <p className="dw-small dw-section">
        {updatedOn !== '' && <>Last changed on {dateInWords(updatedOn)}. </>}
        {practiceName} wrote this page. To tell us something, please speak to the practice. We do not watch who reads this
        page.
      </p>
    </Page>
  )
}

interface LinesProps {
  id: string
  title: string
  kind: 'did' | 'could_not'
  lines: Wire['PublicSaid'][]
}

function Lines({ id, title, kind, lines }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <section className="dw-section" aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {title}
      </h2>
      <ul className="dw-plain-list dw-said-list">
        {lines.map(({ said, answer, on }, at) => (
          <li key={at}>
            <SaidPair kind={kind} said={said} answer={answer} on={on} />
          </li>
        ))}
      </ul>
    </section>
  )
}
