import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { ChosenPractice } from '../../components/PracticeSearch/ChosenPractice'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { listedPracticeQuery } from '../../lib/requests/group'
import { useNameSuccessor } from './practices'

/** A facilitator says which practice took over from one that merged or closed. */
export function SuccessorPage() {
  const { groupId = '', listedPracticeId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(listedPracticeQuery(groupId, listedPracticeId))
  const [chosen, setChosen] = useState<Wire['PracticeFound'] | undefined>(practice.successor ?? undefined)
  const [missing, setMissing] = useState<{ message: string; fieldId: string }[]>([])
  const name = useNameSuccessor(groupId, listedPracticeId)
  const problems = useMemo(() => problemsOf(name.error, { practiceId: 'successor' }), [name.error])
  const navigate = useNavigate()
  const back = addresses.groupPractice(groupId, listedPracticeId)

  function save(practiceId: string, told: string) {
    if (!name.isPending) name.mutate(practiceId, { onSuccess: () => navigate(back, { state: { told } }) })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(chosen ? [] : [{ message: 'Choose a practice', fieldId: 'successor' }])
    if (chosen) save(chosen.id, 'Saved.')
  }

  return (
    <Page title="Which practice took over?" caption={practice.name} before={<Back to={back}>Practice</Back>}>
      <ErrorSummary errors={missing.length > 0 ? missing : problems} />
      <p>
        The lead of the practice that you choose can then <strong>read what {practice.name} had submitted</strong>. They
        cannot change it, and drafts stay closed to them.
      </p>
      <form className="dw-card" onSubmit={submit} noValidate>
        <ChosenPractice
          seeker={{ groupId }}
          id="successor"
          legend="The practice that took over"
          error={missing[0]?.message}
          value={chosen}
          except={practice.id}
          onChange={setChosen}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Save
          </button>
          {practice.successor ? (
            <button className="dw-link-button" type="button" onClick={() => save('', 'Saved. No practice took over.')}>
              No practice took over
            </button>
          ) : (
            <Link to={back}>Not now</Link>
          )}
        </div>
      </form>
    </Page>
  )
}
