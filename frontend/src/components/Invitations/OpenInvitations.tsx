import { useState } from 'react'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { kindInWords, roleInWords } from '../../lib/hats'

type Invitation = Wire['Invitation']

interface OpenInvitationsProps {
  invitations: Invitation[]
  /** The one that is being taken back. */
  pending?: string
  onTakeBack: (id: string) => void
}

function isOpen({ used, expiresAt }: Invitation, now: Date): boolean {
  return !used && new Date(expiresAt) > now
}

function wordsOf({ role, kind }: Invitation): string {
  return [roleInWords(role), kindInWords(kind).toLowerCase()].filter(Boolean).join(', ')
}

/** The invitations that nobody has used yet. One can be taken back: its link then opens nothing. */
export function OpenInvitations({ invitations, pending, onTakeBack }: OpenInvitationsProps) {
  const [now] = useState(() => new Date())
  const open = invitations.filter((invitation) => isOpen(invitation, now))
  if (open.length === 0) return <p className="dw-small">Nobody is invited at the moment.</p>
  return (
    <ul className="dw-rows">
      {open.map((invitation) => (
        <li className="dw-row" key={invitation.id}>
          <div>
            <strong>{wordsOf(invitation)}</strong>
            <div className="dw-small">
              Made on {dayOf(invitation.createdAt)}, works until {dayOf(invitation.expiresAt)}
            </div>
          </div>
          <div className="dw-row__do">
            <button
              className="dw-link-button"
              type="button"
              disabled={pending === invitation.id}
              onClick={() => onTakeBack(invitation.id)}
            >
              Take back
              <span className="nhsuk-u-visually-hidden">
                {' '}
                the invitation of {dayOf(invitation.createdAt)}: {wordsOf(invitation)}
              </span>
            </button>
          </div>
        </li>
      ))}
    </ul>
  )
}
