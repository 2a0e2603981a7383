import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import { verifyQuery } from './verifyQuery'

/** What there is to say of a code, and what that means for whoever holds the report. */
export function Verdict({ code }: { code: string }) {
  const { data: said } = useSuspenseQuery(verifyQuery(code))
  const { title, means } = words[said.state]
  return (
    <section className="dw-card" aria-labelledby="verdict">
      <p className="dw-page__caption">Code {code}</p>
      <h2 className="nhsuk-heading-m" id="verdict">
        {title}
      </h2>
      {means.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {said.replacedBy !== '' && (
        <p>
          The report in its place has the code{' '}
          <Link to={addresses.verifyCode(said.replacedBy)}>{said.replacedBy}</Link>.
        </p>
      )}
    </section>
  )
}

const words = {
  genuine: {
    title: 'This code is genuine',
    means: [
      'A practice that uses Doorway here gave out a report with this code, and it still stands.',
      'The code cannot see the paper in your hands. If something on it surprises you, ask the practice.',
    ],
  },
  replaced: {
    title: 'This report is genuine, and no longer the latest',
    means: ['It was given out here. Since then the practice has looked again and submitted new answers.'],
  },
  withdrawn: {
    title: 'This report was withdrawn',
    means: ['It was given out here, and the practice has since withdrawn it. Please ask the practice for another.'],
  },
  unknown: {
    title: 'We do not know this code',
    means: [
      'Please look whether it is as it stands on the report: 0 and O, and 1 and I, do not matter.',
      'The report may come from another Doorway. Where to ask stands beside its code.',
    ],
  },
}
