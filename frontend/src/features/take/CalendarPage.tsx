import { useSuspenseQueries } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { CopyField } from '../../components/CopyField/CopyField'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { dayOf } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { practiceQuery } from '../../lib/requests/practice'
import { calendarAddressQuery, useEndCalendarAddress, useMakeCalendarAddress } from './calendar'

/** The actions in a calendar: once, as a file, or followed at a secret address. */
export function CalendarPage() {
  const { practiceId = '' } = useParams()
  const [{ data: practice }, { data: address }] = useSuspenseQueries({
    queries: [practiceQuery(practiceId), calendarAddressQuery(practiceId)],
  })
  const lead = usePracticeRole(practiceId) === 'lead'
  const make = useMakeCalendarAddress(practiceId)
  const end = useEndCalendarAddress(practiceId)
  const errors = useProblems(make.error ?? end.error)
  return (
    <Page
      title="Calendar of actions"
      caption={practice.shownName}
      whoSees="Only you see this page. Who can read a calendar is said below."
      before={<Back to={addresses.practice(practiceId)}>Start</Back>}
      aside={<InIt lead={lead} />}
    >
      <ErrorSummary errors={errors} />
      <h2 className="nhsuk-heading-m">Once, as a file</h2>
      <p>A file does not change any more. You can open it with a calendar, and later download another.</p>
      <p>
        <a href={addresses.taken(practiceId, 'actions.ics')} download>
          Download the calendar
        </a>
      </p>
      <h2 className="nhsuk-heading-m">All the time, at a secret address</h2>
      <p>
        Your calendar program follows the address and keeps up with what changes here. Whoever has the address can read
        the calendar without signing in. So can the company that runs your calendar. Give it to nobody else, and end it
        if somebody else has it.
      </p>
      {make.data && address.since && <Made address={make.data.address} />}
      <p>
        {address.since
          ? `You have an address since ${dayOf(address.since)}. It is shown only once, when it is made.`
          : 'You have no address now.'}
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={make.isPending} onClick={() => make.mutate()}>
          {address.since ? 'Make another address' : 'Make an address'}
        </button>
        {address.since && (
          <button className="nhsuk-button nhsuk-button--secondary" type="button" disabled={end.isPending} onClick={() => end.mutate()}>
            End the address
          </button>
        )}
      </div>
      {address.since && <p className="dw-small">When you make another one, the one from before ends.</p>}
    </Page>
  )
}

/** The address, shown this once. */
function Made({ address }: { address: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [address])
  return (
    <div className="dw-card dw-made">
      <h3 className="nhsuk-heading-s" tabIndex={-1} ref={heading}>
        The address is ready
      </h3>
      <CopyField id="calendar-address" label="The secret address" value={address} />
      <p>
        Copy it now: it is shown only this once. In your calendar program, look for “subscribe” or “add a calendar from
        the internet”, and put it in there.
      </p>
    </div>
  )
}

function InIt({ lead }: { lead: boolean }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">What is in it</h2>
      <p>
        {lead
          ? 'Every action of your practice that has a date and is not finished: what it is, and its first step.'
          : 'The actions that you take on, when they have a date and are not finished: what they are, and their first step.'}
      </p>
      <p>No names of people, and no answers. What is done goes from the calendar by itself.</p>
      <p>The address ends when your role here ends. While your role is paused, it shows nothing.</p>
    </>
  )
}
