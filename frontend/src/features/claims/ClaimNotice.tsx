import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import { dayOf } from '../../lib/dates'
import { claimsQuery } from './claimsQuery'
import { ownClaimInWords } from './ownClaimInWords'

/** On the start page: somebody is to lead the practice, and those who are here have a say. */
export function ClaimNotice({ practiceId }: { practiceId: string }) {
  // The rest of the page does not wait for this, and is there without it.
  const { data: claims } = useQuery(claimsQuery(practiceId))
  return claims?.map(({ id, name, self, effectiveAt }) => (
    <section className="dw-notice" key={id} aria-labelledby={`claim-${id}`}>
      <h2 className="dw-notice__title" id={`claim-${id}`}>
        {self ? 'You are to lead your practice' : `${name} is to lead your practice`}
      </h2>
      {self ? (
        <p className="dw-notice__text">{ownClaimInWords(effectiveAt)}</p>
      ) : (
        <p className="dw-notice__text">
          It begins on {dayOf(effectiveAt)}, or earlier if one of you says yes.{' '}
          <Link to={addresses.claim(practiceId, id)}>Look at this and have your say</Link>
        </p>
      )}
    </section>
  ))
}
