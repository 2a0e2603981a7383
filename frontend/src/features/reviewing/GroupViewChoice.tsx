import { useSuspenseQuery } from '@tanstack/react-query'
import { Radios } from '../../components/Radios/Radios'
import type { Wire } from '../../lib/api'
import { givenReviewsQuery } from './queries'
import { groupViews, viewInWords } from './words'

interface GroupViewChoiceProps {
  view: Wire['ReviewView']
  onChange: (view: Wire['ReviewView']) => void
  error?: string
}

/** How the group sees an answer. Nothing is chosen beforehand: what a few people think, worked out, would lead to them. */
export function GroupViewChoice({ view, onChange, error }: GroupViewChoiceProps) {
  return (
    <Radios
      id="view"
      legend="How does the group see it?"
      hint="Choose for the group. What one person thinks is not yet what the group thinks. It stands beside the practice’s answer, never over it."
      error={error}
      value={view}
      choices={groupViews}
      onChange={onChange}
    />
  )
}

/** What people of the group think of the answer, for the facilitator who words what the group says. */
export function WhatPeopleThink({ groupId, suggestion }: { groupId: string; suggestion: Wire['GroupSuggestion'] }) {
  const { practiceId, auditId, criterionId } = suggestion
  const { data: reviews } = useSuspenseQuery(givenReviewsQuery(groupId, practiceId, auditId))
  const here = reviews.filter((review) => review.criterionId === criterionId)
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What people think of this answer</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>Only facilitators see this.</p>
        {here.length === 0 && <p>Nobody has said anything yet.</p>}
        <ul className="nhsuk-list nhsuk-list--bullet">
          {here.map(({ view, note }, index) => (
            <li key={index}>
              {viewInWords(view)}
              {note && <p className="dw-own-words">{note}</p>}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
