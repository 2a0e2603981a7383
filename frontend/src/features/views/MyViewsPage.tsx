import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { practiceQuery } from '../../lib/requests/practice'
import { NotSavedElsewhere } from '../audit/NotSavedElsewhere'
import { aboutHowLong, questionPlace } from '../audit/questions'
import { askedViewQuery } from './askedViewsQuery'
import { countGiven, nextWithout } from './myViews'
import { MyViewsList } from './MyViewsList'
import { whoSeesView } from './words'

/** One's own view: where it begins, goes on and ends. */
export function MyViewsPage() {
  const { practiceId = '', roundId = '' } = useParams()
  const { data: asked } = useSuspenseQuery(askedViewQuery(practiceId, roundId))
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const { data: set } = useSuspenseQuery(criteriaQuery(asked.setId, asked.criteriaVersion))
  const shared = { practiceId, asked, caption: practice.shownName }
  return (
    <>
      {asked.open ? <Open {...shared} set={set} /> : <Closed {...shared} set={set} />}
    </>
  )
}

interface PartProps {
  practiceId: string
  asked: Wire['AskedView']
  caption: string
  set: Wire['CriteriaSet']
}

function Open({ practiceId, asked, caption, set }: PartProps) {
  const next = nextWithout(asked)
  const given = countGiven(asked)
  const total = asked.criteria.length
  return (
    <Page
      title="Your own view"
      heading={next === undefined ? 'Thank you for your view' : 'Your own view is asked for'}
      caption={caption}
      whoSees={whoSeesView(asked)}
    >
      <Words given={given} total={total} />
      {next !== undefined && (
        <div className="dw-buttons dw-views__begin">
          <Link className="nhsuk-button" to={addresses.view(practiceId, asked.id, next)}>
            {given === 0 ? 'Begin' : 'Carry on'}
          </Link>
          {given > 0 && <Link to={addresses.practice(practiceId)}>Go to the start page</Link>}
        </div>
      )}
      {next === undefined && (
        <div className="dw-buttons dw-views__begin">
          <Link className="nhsuk-button" to={addresses.practice(practiceId)}>
            Go to the start page
          </Link>
        </div>
      )}
      <NotSavedElsewhere nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      <MyViewsList practiceId={practiceId} asked={asked} set={set} />
      <SetNotice set={set} />
    </Page>
  )
}

function Words({ given, total }: { given: number; total: number }) {
  if (given === total)
    return (
      <p className="dw-lead">
        You have answered everything. You can change your answers until the lead of your practice closes the round.
      </p>
    )
  if (given > 0)
    return (
      <p className="dw-lead">
        Thank you so far: {given} of {total} have your view. You can stop whenever you like, and leave any of them out.
      </p>
    )
  return (
    <>
      <p className="dw-lead">
        Say where you see your practice now, from where you stand. {total === 1 ? 'There is one question' : `There are ${total} questions`}
        , {aboutHowLong(Math.ceil(total / 2))} in all.
      </p>
      <p>
        There is nothing to look up and nothing to write. Choose what you see on an ordinary day, not what should be. “I
        am not sure” is a good answer too, and you can leave any question out.
      </p>
    </>
  )
}

function Closed({ practiceId, asked, caption, set }: PartProps) {
  return (
    <Page title="Your own view" heading="Your own view" caption={caption} whoSees="Only you see what you answered.">
      <p className="dw-lead">
        The round is closed, so views stay as they are. Next, your practice talks about what was seen differently, and
        agrees its answers.
      </p>
      <MyViewsList practiceId={practiceId} asked={asked} set={set} />
      <p>
        <Link to={addresses.practice(practiceId)}>Go to the start page</Link>
      </p>
      <SetNotice set={set} />
    </Page>
  )
}
