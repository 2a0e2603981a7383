import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { dateInWords } from '../../lib/dates'
import { SaidWords } from '../saying/SaidWords'
import { visibilityWords } from '../saying/words'
import { BackToAccount } from './ChangePage'
import { OwnEndorsements } from './OwnEndorsements'
import { OwnPositions } from './OwnPositions'
import { OwnReviews, OwnSuggestions } from './OwnReviewing'
import { ownReviewsQuery, ownSuggestionsQuery } from './ownReviews'
import { ownEndorsementsQuery, ownPositionsQuery, ownWordsQuery } from './ownWords'

/**
 * What one said in a group, where one stands on its proposals, what one thinks of practices' answers, and what one endorsed. It
 * can be taken back here also by somebody who has left.
 */
export function OwnWordsPage() {
  const [{ data: words }, { data: positions }, { data: reviews }, { data: suggestions }, { data: endorsements }] = useSuspenseQueries({
    queries: [ownWordsQuery, ownPositionsQuery, ownReviewsQuery, ownSuggestionsQuery, ownEndorsementsQuery],
  })
  return (
    <Page title="What you said in a group" before={<BackToAccount />} whoSees="Only you see this page.">
      <Told />
      {words.length + positions.length + reviews.length + suggestions.length + endorsements.length === 0 ? (
        <Empty title="Nothing is here">
          <p>What you say in a group is listed here until you take it back.</p>
        </Empty>
      ) : (
        <>
          <p>Your words are yours, also once you have left. You can take them back at any time, and nobody asks why.</p>
          {words.length > 0 && (
            <ul className="dw-said-list">
              {words.map((said) => (
                <li className="dw-card dw-said-here" key={said.id}>
                  <p className="dw-small">{dateInWords(said.on)}</p>
                  <SaidWords said={said} />
                  <p className="dw-small">{visibilityWords[said.visibility]}.</p>
                  <p>
                    <Link to={addresses.withdrawOwnWords(said.id)}>
                      Take it back<span className="nhsuk-u-visually-hidden">, said on {dateInWords(said.on)}</span>
                    </Link>
                  </p>
                </li>
              ))}
            </ul>
          )}
          <OwnReviews reviews={reviews} />
          <OwnSuggestions suggestions={suggestions} />
        </>
      )}
      <OwnPositions positions={positions} />
      <OwnEndorsements endorsements={endorsements} />
    </Page>
  )
}
