import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link, useParams } from 'react-router'
import { CopyField } from '../../components/CopyField/CopyField'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { listedPracticeQuery, useInviteLead } from './invitations'
import { useGroupId } from './useGroupId'

export function OperatorPracticePage() {
  const { practiceId = '' } = useParams()
  const groupId = useGroupId()
  const { data: found } = useSuspenseQuery(listedPracticeQuery(groupId, practiceId))
  const invite = useInviteLead(groupId, practiceId)
  const errors = useProblems(invite.error)

  return (
    <>
      <BackLink asElement={Link} to={addresses.operator}>
        Find another practice
      </BackLink>
      <Page title="Invite a practice lead" caption={found.name}>
        <ErrorSummary errors={errors} />
        <p className="dw-small">{[found.town, found.postcode, found.code].filter(Boolean).join(', ')}</p>
        {invite.data ? (
          <NewLink invitation={invite.data} />
        ) : (
          <>
            <p>You get a link to hand over. Whoever opens it first can join the practice, so give it to one person.</p>
            <div className="dw-buttons">
              <button className="nhsuk-button" type="button" onClick={() => !invite.isPending && invite.mutate()}>
                Make an invitation link
              </button>
            </div>
          </>
        )}
        <Invitations invitations={found.invitations} />
      </Page>
    </>
  )
}

function NewLink({ invitation }: { invitation: Wire['NewInvitation'] }) {
  return (
    <div className="dw-card">
      <CopyField id="link" label="The invitation link" value={invitation.link} />
      <p>
        Copy it now: it is shown only this once. It works once, until {dayOf(invitation.expiresAt)}. Send it in a message
        that only this person reads.
      </p>
    </div>
  )
}

function standing(invitation: Wire['Invitation']): string {
  if (invitation.used) return 'Used'
  return new Date(invitation.expiresAt) < new Date() ? 'Too old' : 'Waiting'
}

function Invitations({ invitations }: { invitations: Wire['Invitation'][] }) {
  if (invitations.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">Invitations so far</h2>
      <table className="nhsuk-table dw-table">
        <caption className="nhsuk-u-visually-hidden">Invitations so far</caption>
        <thead>
          <tr>
            <th scope="col">Made on</th>
            <th scope="col">Works until</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <td>{dayOf(invitation.createdAt)}</td>
              <td>{dayOf(invitation.expiresAt)}</td>
              <td>{standing(invitation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
