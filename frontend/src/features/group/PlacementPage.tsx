import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { isProblem, Problem } from '../../lib/problem'
import { placementsQuery } from '../../lib/requests/group'
import { PlacementDates } from './PlacementDates'
import { dateProblems, type Dates } from './placementDates'
import { useChangePlacement } from './placements'

/** A facilitator changes when a placement begins and ends. */
export function PlacementPage() {
  const { groupId = '', listedPlacementId = '' } = useParams()
  const { data: placements } = useSuspenseQuery(placementsQuery(groupId))
  const placement = placements.find(({ id }) => id === listedPlacementId)
  if (!placement) throw new Problem(404, 'not_found', '')
  return (
    <Page
      title="Change dates"
      caption={[placement.trainee || 'Invited trainee', placement.practiceName].join(', ')}
      before={<Back to={addresses.groupPlacements(groupId)}>Placements</Back>}
    >
      <DatesForm groupId={groupId} placement={placement} />
    </Page>
  )
}

function DatesForm({ groupId, placement }: { groupId: string; placement: Wire['ListedPlacement'] }) {
  const [dates, setDates] = useState<Dates>({ starts: placement.starts, ends: placement.ends })
  const [missing, setMissing] = useState<{ starts?: string; ends?: string }>({})
  const change = useChangePlacement(groupId, placement.id)
  const navigate = useNavigate()
  const back = addresses.groupPlacements(groupId)
  const errors = useMemo(() => {
    const inForm = Object.entries(missing).map(([fieldId, message]) => ({ fieldId, message }))
    if (inForm.length > 0) return inForm
    if (isProblem(change.error, 'stale'))
      return [{ message: 'Somebody else changed these dates while you had them open. Go back to see theirs.' }]
    return problemsOf(change.error, { starts: 'starts', ends: 'ends' })
  }, [missing, change.error])

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = dateProblems(dates)
    setMissing(found)
    if (Object.keys(found).length > 0 || !dates.starts || !dates.ends || change.isPending) return
    change.mutate(
      { dates: { starts: dates.starts, ends: dates.ends }, seen: placement.version },
      { onSuccess: () => navigate(back, { state: { told: 'The dates are changed.' } }) },
    )
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <form className="dw-card" onSubmit={submit} noValidate>
        <PlacementDates dates={dates} missing={missing} error={change.error} onChange={setDates} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Save
          </button>
          <Link to={back}>Keep them</Link>
        </div>
      </form>
    </>
  )
}
