import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import type { Wire } from '../../lib/api'
import { useRemoveAction } from './useRemoveAction'

interface RemoveActionProps {
  practiceId: string
  action: Wire['Action']
  plan: string
}

/** An action that no report has shown can go without a trace; it asks once more before it does. */
export function RemoveAction({ practiceId, action, plan }: RemoveActionProps) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const remove = useRemoveAction(practiceId)
  const errors = useProblems(remove.error)

  if (!asking)
    return (
      <p>
        <button className="dw-link-button" type="button" onClick={() => setAsking(true)}>
          Remove this action
        </button>
      </p>
    )
  return (
    <section className="dw-card" aria-labelledby="remove">
      <h2 className="nhsuk-heading-s" id="remove">
        Remove this action?
      </h2>
      <ErrorSummary errors={errors} />
      <p>It stands in no report yet, so it can go. It cannot come back.</p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button nhsuk-button--secondary"
          type="button"
          onClick={() => !remove.isPending && remove.mutate(action.id, { onSuccess: () => navigate(plan) })}
        >
          Remove it
        </button>
        <button className="dw-link-button" type="button" onClick={() => setAsking(false)}>
          Keep it
        </button>
      </div>
    </section>
  )
}
