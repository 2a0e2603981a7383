import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { practiceQuery } from '../../lib/requests/practice'
import { BenchmarkPicture } from './BenchmarkPicture'
import { benchmarkQuery } from './pictureQuery'
import { countWords, formWords } from './pictureWords'

/** The practice beside the middle of others that let themselves be compared: no best, no worst, no name. */
export function BenchmarkPage() {
  const { practiceId = '', auditId = '' } = useParams()
  const [{ data: benchmark }, { data: practice }] = useSuspenseQueries({
    queries: [benchmarkQuery(practiceId, auditId), practiceQuery(practiceId)],
  })
  const { data: set } = useSuspenseQuery(criteriaQuery(benchmark.setId, benchmark.criteriaVersion))
  return (
    <Page
      title="Beside other practices"
      before={<Back to={addresses.results(practiceId, auditId)}>Where we are now</Back>}
      caption={practice.shownName}
      aside={benchmark.why === '' && <HowToRead />}
    >
      {benchmark.why === '' ? (
        <Beside benchmark={benchmark} />
      ) : (
        <Empty title="There is nothing to compare with yet">
          <p>{benchmark.sentence}</p>
          <p>Your own results and your plan do not need it.</p>
        </Empty>
      )}
      <SetNotice set={set} />
    </Page>
  )
}

function Beside({ benchmark }: { benchmark: Wire['Benchmark'] }) {
  return (
    <>
      <p>
        The band is where about half of the other practices are: {countWords(benchmark.practices)}, by the same criteria and
        the {formWords[benchmark.form]}. The dot is you. Where others are says nothing about what people who come to you need.
      </p>
      <ul className="dw-picture">
        {benchmark.domains.map((domain) => (
          <li className="dw-picture__domain" key={domain.id}>
            <h2 className="nhsuk-heading-s">{domain.title}</h2>
            {domain.middle && <BenchmarkPicture own={domain.own} middle={domain.middle} />}
            <p>{domain.words}</p>
          </li>
        ))}
      </ul>
      <Figures domains={benchmark.domains} />
    </>
  )
}

function Figures({ domains }: { domains: Wire['BenchmarkDomain'][] }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">The same as a table</span>
      </summary>
      <div className="nhsuk-details__text">
        <table className="nhsuk-table dw-table">
          <caption className="nhsuk-u-visually-hidden">Your scores, and where about half of the others are</caption>
          <thead>
            <tr>
              <th scope="col">Part of the journey</th>
              <th scope="col">You</th>
              <th scope="col">About half of the others</th>
            </tr>
          </thead>
          <tbody>
            {domains.map(({ id, title, own, middle }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>{own ?? 'No score'}</td>
                <td>{middle ? `${middle.from} to ${middle.to}` : 'Too few to show'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function HowToRead() {
  return (
    <>
      <h2 className="nhsuk-heading-s">How to read this</h2>
      <p>The others are practices that let themselves be compared. You see no names, no highest and no lowest.</p>
      <p>Your own practice is not in the band, and neither is another in which you have a role. Whether you share changes nothing here.</p>
      <p>Practices differ in who comes to them and in what they can do. This is a place to begin a talk, not a mark.</p>
    </>
  )
}
