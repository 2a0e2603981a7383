import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Radios } from '../../components/Radios/Radios'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { groupQuery } from '../../lib/requests/group'

type When = 'after' | 'during'

function useChangeGroup(groupId: string) {
  const client = useQueryClient()
  const { queryKey } = groupQuery(groupId)
  return useMutation({
    mutationFn: ({ shareEarly, seen }: { shareEarly: boolean; seen: number }) =>
      body(
        api.PATCH('/groups/{groupId}', {
          params: { path: { groupId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: { shareEarly },
        }),
      ),
    onSuccess: (group) => client.setQueryData(queryKey, group),
    onError: () => client.invalidateQueries({ queryKey }),
  })
}

/** From when a trainee may share an assessment with the practice, by name. Facilitators decide it. */
export function SharingSetting({ group }: { group: Wire['Group'] }) {
  const saved: When = group.shareEarly ? 'during' : 'after'
  const [chosen, setChosen] = useState<When>()
  const change = useChangeGroup(group.id)
  const errors = useProblems(change.error)
  const when = chosen ?? saved

  function submit(event: FormEvent) {
    event.preventDefault()
    if (change.isPending) return
    change.mutate({ shareEarly: when === 'during', seen: group.version }, { onSuccess: () => setChosen(undefined) })
  }

  return (
    <section className="dw-section" aria-labelledby="sharing">
      <h2 className="nhsuk-heading-m" id="sharing">
        When trainees may share
      </h2>
      <ErrorSummary errors={errors} />
      <form className="dw-card" onSubmit={submit}>
        <Radios
          id="when"
          legend="A trainee may choose to share an assessment with the practice, by name"
          hint="It is always the trainee who chooses. The practice never learns of one that is not shared."
          value={when}
          onChange={setChosen}
          choices={[
            { value: 'after', label: 'After the placement has ended', hint: 'While it lasts, they depend on the practice for reports.' },
            { value: 'during', label: 'Also while the placement lasts' },
          ]}
        />
        <div className="dw-buttons dw-buttons--close">
          <button className="nhsuk-button nhsuk-button--secondary" type="submit">
            Save
          </button>
          <span role="status">{change.isSuccess && when === saved && 'Saved'}</span>
        </div>
      </form>
    </section>
  )
}
