import { useEffect, useRef } from 'react'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { CopyField } from '../CopyField/CopyField'

/** An invitation just made: its link, shown this once, or that it is on its way. */
export function InvitationMade({ invitation }: { invitation: Wire['NewInvitation'] }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="dw-card dw-made">
      <h2 className="nhsuk-heading-m" tabIndex={-1} ref={heading}>
        {invitation.mailed ? 'The invitation is on its way' : 'The invitation is ready'}
      </h2>
      {invitation.mailed ? (
        <p>
          Doorway sends it by e-mail. It works once, until {dayOf(invitation.expiresAt)}. If it does not arrive, take it
          back and invite the person again without an e-mail address: then you get a link to hand over.
        </p>
      ) : (
        <>
          <CopyField id="link" label="The invitation link" value={invitation.link} />
          <p>
            Copy it now: it is shown only this once. It works once, until {dayOf(invitation.expiresAt)}. Whoever opens it
            first can join, so send it in a message that only this person reads.
          </p>
        </>
      )}
    </div>
  )
}
