import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { HoursForm } from './HoursForm'
import { timeInWords, whatWords } from './hoursWords'
import { myHoursQuery, useRemoveHours } from './myHours'
import { myPlaceQuery } from './myPlace'

/** A log of one's own hours, for whoever pays. */
export function MyHoursPage() {
  const { groupId = '' } = useParams()
  const { data: place } = useSuspenseQuery(myPlaceQuery(groupId))
  const { data: lines } = useSuspenseQuery(myHoursQuery(groupId))
  return (
    <Page
      title="My hours"
      before={<Back to={addresses.myPlace(groupId)}>My place in the group</Back>}
      whoSees={
        place.keepsHours
          ? `Facilitators can download the day, the time and what you did for whoever pays you, under the name ${place.called || place.name}. Nobody but you sees your notes.`
          : 'Nobody but you sees this page.'
      }
    >
      {place.keepsHours ? (
        <HoursForm groupId={groupId} />
      ) : (
        <Empty title="You keep no log of your hours">
          <p>
            If you would like to be paid for your time, you can <Link to={addresses.myPlace(groupId)}>begin a log</Link>.
          </p>
        </Empty>
      )}
      {lines.length > 0 && <h2 className="nhsuk-heading-m dw-section">What you wrote down</h2>}
      <ul className="dw-rows">
        {lines.map((line) => (
          <Line key={line.id} groupId={groupId} line={line} />
        ))}
      </ul>
    </Page>
  )
}

function Line({ groupId, line }: { groupId: string; line: Wire['MyHours'] }) {
  const remove = useRemoveHours(groupId)
  const errors = useProblems(remove.error)
  return (
    <li className="dw-row">
      <ErrorSummary errors={errors} />
      <div>
        <strong>{dateInWords(line.day)}</strong>
        <div>
          {whatWords[line.what]}, {timeInWords(line.minutes)}
        </div>
        {line.note !== '' && <div className="dw-small">{line.note}</div>}
      </div>
      <div className="dw-row__do">
        <button className="dw-link-button" type="button" disabled={remove.isPending} onClick={() => remove.mutate(line.id)}>
          Remove<span className="nhsuk-u-visually-hidden"> {dateInWords(line.day)}, {timeInWords(line.minutes)}</span>
        </button>
      </div>
    </li>
  )
}
