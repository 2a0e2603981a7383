import { Link } from 'react-router'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { ClaimNotice } from '../claims/ClaimNotice'

/** What everybody of a practice should know before anything else: who is to lead it, whether it closed, what is to go. */
export function Notices({ practice }: { practice: Wire['Practice'] }) {
  return (
    <>
      <Told />
      <ClaimNotice practiceId={practice.id} />
      <Erasure practice={practice} />
      <Closed practice={practice} />
    </>
  )
}

function Erasure({ practice: { id, eraseOn } }: { practice: Wire['Practice'] }) {
  const leads = usePracticeRole(id) === 'lead'
  if (eraseOn === null) return null
  return (
    <section className="dw-notice" aria-labelledby="to-erase">
      <h2 className="dw-notice__title" id="to-erase">
        Everything here will be erased on {dayOf(eraseOn)}
      </h2>
      <p className="dw-notice__text">
        A lead asked for it. Until then all stays as it is, and a lead can think better of it.{' '}
        {leads && <Link to={addresses.practiceErasure(id)}>Look at this again</Link>}
      </p>
    </section>
  )
}

function Closed({ practice: { closed, successorName } }: { practice: Wire['Practice'] }) {
  if (!closed && successorName === '') return null
  return (
    <section className="dw-notice" aria-labelledby="closed">
      <h2 className="dw-notice__title" id="closed">
        {successorName === '' ? 'Your practice has closed' : `${successorName} took over from your practice`}
      </h2>
      <p className="dw-notice__text">
        {successorName === ''
          ? 'The NHS organisation file says so. What you wrote stays here for you to read and to take along.'
          : 'Its lead can read what you submitted, and nothing else. What you wrote stays here for you to read and to take along.'}
      </p>
    </section>
  )
}
