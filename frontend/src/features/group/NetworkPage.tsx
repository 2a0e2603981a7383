import { useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { fieldMessage, isProblem } from '../../lib/problem'
import { listedPracticeQuery } from '../../lib/requests/group'
import { networkQuery, useNameNetwork } from './network'

/** A facilitator says which network a practice belongs to, so that the group can look at a network at a time. */
export function NetworkPage() {
  const { groupId = '', listedPracticeId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(listedPracticeQuery(groupId, listedPracticeId))
  const { data: label } = useSuspenseQuery(networkQuery(groupId, listedPracticeId))
  const [network, setNetwork] = useState(label.pcn)
  const [begun] = useState(label.version)
  const name = useNameNetwork(groupId, listedPracticeId)
  const theirs = isProblem(name.error, 'stale') ? (name.error.current as Wire['Label'] | undefined) : undefined
  const problems = useMemo(() => problemsOf(name.error, { pcn: 'network' }), [name.error])
  const navigate = useNavigate()
  const back = addresses.groupPractice(groupId, listedPracticeId)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.isPending) return
    const pcn = network.trim()
    const told = pcn ? 'The network is saved.' : 'No network is named now.'
    // Whoever has read what somebody else saved meanwhile may still save their own.
    name.mutate({ pcn, seen: theirs?.version ?? begun }, { onSuccess: () => navigate(back, { state: { told } }) })
  }

  return (
    <Page title="Which network is it in?" caption={practice.name} before={<Back to={back}>Practice</Back>}>
      <ErrorSummary errors={problems} />
      {theirs && (
        <p>{theirs.pcn ? `It now says “${theirs.pcn}”.` : 'It is empty now.'} Save again to put what you wrote in its place.</p>
      )}
      <p>
        Many practices belong to a primary care network (PCN). Everybody in the group sees its name beside a practice that
        shares, and can choose to see one network only.
      </p>
      <form className="dw-card" onSubmit={submit} noValidate>
        <TextInput
          id="network"
          label="Name of the network"
          hint="Write it the same way for each of its practices. Leave it empty for none."
          value={network}
          maxLength={100}
          autoComplete="off"
          error={fieldMessage(name.error, 'pcn')}
          onChange={(event) => setNetwork(event.currentTarget.value)}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Save
          </button>
          <Link to={back}>Not now</Link>
        </div>
      </form>
    </Page>
  )
}
