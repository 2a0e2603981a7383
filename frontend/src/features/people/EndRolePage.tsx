import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'
import { useEndRole } from './useEndRole'

/** Asks once more before a colleague's role ends: what ends, and what stays the practice's. */
export function EndRolePage() {
  const { practiceId = '', hatId = '' } = useParams()
  const { data: people } = useSuspenseQuery(practicePeopleQuery(practiceId))
  const end = useEndRole(practiceId)
  const errors = useProblems(end.error)
  const navigate = useNavigate()
  const holder = people.find((candidate) => candidate.hatId === hatId && !candidate.self)
  const back = addresses.people(practiceId)

  // The list is read again once the role has ended, before the next page is there.
  if (!holder && end.isPending) return null
  if (!holder)
    return (
      <Page title="End a role" heading="This role has ended">
        <p>Nothing more has to be done.</p>
        <p>
          <Link to={back}>Back to the people</Link>
        </p>
      </Page>
    )

  const { name } = holder
  async function confirm() {
    if (end.isPending) return
    await end.mutateAsync(hatId).then(
      () => navigate(back, { state: { told: 'The role has ended. What they wrote is still the practice’s.' } satisfies Tells }),
      () => undefined,
    )
  }
  return (
    <>
      <BackLink asElement={Link} to={back}>
        People at your practice
      </BackLink>
      <Page title="End a role" heading={`End ${name}’s role?`}>
        <ErrorSummary errors={errors} />
        <h2 className="nhsuk-heading-s">What ends, at once</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>{name} sees nothing more of your practice, and is signed out everywhere.</li>
          <li>Parts that you asked them to answer, and that they had not finished, have nobody any more.</li>
          <li>Actions that they took on need somebody else.</li>
        </ul>
        <h2 className="nhsuk-heading-s">What stays your practice’s</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>Every answer and note that they wrote.</li>
          <li>The actions, and how they changed.</li>
          <li>The trail of who did what.</li>
        </ul>
        <p>Their account and their other roles stay theirs. You can invite them again.</p>
        <div className="dw-buttons">
          <button className="nhsuk-button" type="button" onClick={() => void confirm()}>
            End the role
          </button>
          <Link to={back}>Keep it</Link>
        </div>
        {!holder.paused && <p className="dw-small dw-after">If it is only for a while, you can pause the role instead.</p>}
      </Page>
    </>
  )
}
