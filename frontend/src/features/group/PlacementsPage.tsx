import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords, dayOf } from '../../lib/dates'
import { placementsQuery } from '../../lib/requests/group'
import { useTakeBack } from './people'
import { useConfirmPlacement } from './placements'

type Placement = Wire['ListedPlacement']

/** Which trainee is on placement where and when. Practices learn nothing of it. */
export function PlacementsPage() {
  const { groupId = '' } = useParams()
  const { data: placements } = useSuspenseQuery(placementsQuery(groupId))
  const takeBack = useTakeBack(groupId)
  const confirm = useConfirmPlacement(groupId)
  const errors = useProblems(takeBack.error ?? confirm.error)
  return (
    <Page
      title="Placements"
      whoSees="Only facilitators and the trainee see a placement. The practice cannot learn that it exists."
      before={<Back to={addresses.group(groupId)}>Your group</Back>}
      aside={<Help />}
    >
      <ErrorSummary errors={errors} />
      <Told />
      {placements.length === 0 ? (
        <Empty title="Placements will be here">
          <p>Invite a trainee to begin. You need the practice and the dates.</p>
        </Empty>
      ) : (
        <ul className="dw-rows">
          {placements.map((placement) => (
            <Row
              key={placement.id}
              groupId={groupId}
              placement={placement}
              pending={takeBack.isPending ? takeBack.variables : undefined}
              onTakeBack={takeBack.mutate}
              confirming={confirm.isPending ? confirm.variables : undefined}
              onConfirm={confirm.mutate}
            />
          ))}
        </ul>
      )}
      <div className="dw-buttons">
        <Link className="nhsuk-button" to={addresses.newPlacement(groupId)}>
          Invite a trainee
        </Link>
        <Link to={addresses.signUpCodes(groupId)}>Let trainees sign up with a code</Link>
      </div>
    </Page>
  )
}

interface RowProps {
  groupId: string
  placement: Placement
  pending?: string
  onTakeBack: (invitationId: string) => void
  confirming?: string
  onConfirm: (listedPlacementId: string) => void
}

function Row({ groupId, placement, pending, onTakeBack, confirming, onConfirm }: RowProps) {
  const { invitation, trainee, practiceName, starts, ends, confirmed } = placement
  const [now] = useState(() => new Date())
  const open = invitation && !invitation.used && new Date(invitation.expiresAt) > now
  const whose = `${trainee || (open ? 'the invited trainee' : 'nobody yet')}, ${practiceName}`
  return (
    <li className="dw-row">
      <div>
        <strong>{trainee || (open ? 'Invited' : 'Nobody yet')}</strong>
        {!trainee && open && <span className="dw-flag">Until {dayOf(invitation.expiresAt)}</span>}
        {!confirmed && <span className="dw-flag">Signed up with a code</span>}
        <div>{practiceName}</div>
        <div className="dw-small">
          {dateInWords(starts)} to {dateInWords(ends)}
        </div>
        {!trainee && !open && <div className="dw-small">The invitation has ended. To invite again, make a new one.</div>}
      </div>
      <div className="dw-row__do">
        {!confirmed && (
          <button
            className="dw-link-button"
            type="button"
            disabled={confirming === placement.id}
            onClick={() => onConfirm(placement.id)}
          >
            I know this placement<span className="nhsuk-u-visually-hidden">: {whose}</span>
          </button>
        )}
        <Link to={addresses.groupPlacement(groupId, placement.id)}>
          Change dates<span className="nhsuk-u-visually-hidden"> of {whose}</span>
        </Link>
        {open && (
          <button
            className="dw-link-button"
            type="button"
            disabled={pending === invitation.id}
            onClick={() => onTakeBack(invitation.id)}
          >
            Take back<span className="nhsuk-u-visually-hidden"> the invitation: {practiceName}</span>
          </button>
        )}
      </div>
    </li>
  )
}

function Help() {
  return (
    <>
      <h2 className="nhsuk-heading-s">Please keep this page to yourself</h2>
      <p>A trainee depends on the practice for reports. Please do not mention a placement to anybody at a practice.</p>
      <h2 className="nhsuk-heading-s">Signed up with a code</h2>
      <p>
        Say that you know a placement once you are sure that the trainee is there. Until then what they write is not put
        together with that of others. The practice does not notice.
      </p>
      <h2 className="nhsuk-heading-s">What you may not see here</h2>
      <p>
        If you work at a practice, or did in the last 12 months, placements there are left out for you. Another
        facilitator looks after them.
      </p>
    </>
  )
}
