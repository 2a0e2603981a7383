import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { About } from '../../components/ContentNoted/About'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { stateInWords, suggestedInWords, viewInWords } from '../reviewing/words'

/** What one thinks of an answer of a practice. */
export function OwnReview({ review }: { review: Wire['OwnGivenReview'] }) {
  return (
    <>
      <p>
        <strong>
          {review.practiceName}: {viewInWords(review.view)}
        </strong>
      </p>
      <About words={review.about} note={review.contentNote} />
      {review.note && <p className="dw-said-here__words">{review.note}</p>}
    </>
  )
}

/** What one would like a group to say to a practice. */
export function OwnSuggestion({ suggestion }: { suggestion: Wire['OwnSuggestion'] }) {
  return (
    <>
      <p>
        <strong>{suggestedInWords(suggestion)}</strong>
      </p>
      <About words={suggestion.about} note={suggestion.contentNote} />
      <p className="dw-said-here__words">{suggestion.words}</p>
    </>
  )
}

interface OwnThingProps {
  on: string
  /** Who reads it, or what became of it. */
  stands: string
  /** Where one takes it back. */
  to: string
  children: ReactNode
}

function OwnThing({ on, stands, to, children }: OwnThingProps) {
  return (
    <li className="dw-card dw-said-here">
      <p className="dw-small">{dateInWords(on)}</p>
      {children}
      <p className="dw-small">{stands}.</p>
      <p>
        <Link to={to}>
          Take it back<span className="nhsuk-u-visually-hidden">, said on {dateInWords(on)}</span>
        </Link>
      </p>
    </li>
  )
}

/** What one thinks of practices' answers. */
export function OwnReviews({ reviews }: { reviews: Wire['OwnGivenReview'][] }) {
  if (reviews.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">What you think of practices’ answers</h2>
      <ul className="dw-said-list">
        {reviews.map((review) => (
          <OwnThing
            key={`${review.hatId} ${review.auditId} ${review.criterionId}`}
            on={review.on}
            stands="Facilitators read this without your name, as long as the practice shares the answer"
            to={addresses.withdrawOwnReview(review)}
          >
            <OwnReview review={review} />
          </OwnThing>
        ))}
      </ul>
    </>
  )
}

/** What one would like a group to say to practices, and was not sent. */
export function OwnSuggestions({ suggestions }: { suggestions: Wire['OwnSuggestion'][] }) {
  if (suggestions.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">What you suggested to say to practices</h2>
      <p>What a facilitator has sent is not here: it is the group’s, and the practice keeps it.</p>
      <ul className="dw-said-list">
        {suggestions.map((suggestion) => (
          <OwnThing
            key={suggestion.id}
            on={suggestion.on}
            stands={stateInWords(suggestion.state)}
            to={addresses.withdrawOwnSuggestion(suggestion.id)}
          >
            <OwnSuggestion suggestion={suggestion} />
          </OwnThing>
        ))}
      </ul>
    </>
  )
}
