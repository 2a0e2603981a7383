import { useSuspenseQueries } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { isProblem } from '../../lib/problem'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'
import { useAudit } from '../audit/useAudit'
import { requestsQuery } from './requestsQuery'
import { useAsk } from './useAsk'
import { useEndRequest } from './useEndRequest'

/** Where the lead asks a colleague to answer a domain for the practice, or takes that back. */
export function AskPage() {
  const { domainId = '' } = useParams()
  const { practiceId, auditId, set } = useAudit()
  const [{ data: people }, { data: requests }] = useSuspenseQueries({
    queries: [practicePeopleQuery(practiceId), requestsQuery(practiceId, auditId)],
  })
  const here = requests.filter(({ domain }) => domain === domainId)
  const asked = here.map(({ hatId }) => hatId)
  const free = people.filter(({ hatId, paused, self }) => !self && !paused && !asked.includes(hatId))
  const title = set.domains.find(({ id }) => id === domainId)?.title ?? domainId
  return (
    <>
      <BackLink asElement={Link} to={addresses.audit(practiceId, auditId)}>
        Your self-assessment
      </BackLink>
      <Page title="Ask a colleague" heading="Ask a colleague to answer this part" caption={title}>
        <p>
          They see the questions of “{title}” and what is answered there, and nothing else of the draft. You still agree
          the answers before you submit.
        </p>
        <Asked practiceId={practiceId} auditId={auditId} requests={here} />
        {free.length > 0 && <AskForm practiceId={practiceId} auditId={auditId} domain={domainId} people={free} />}
        {free.length === 0 && here.length === 0 && (
          <Empty title="Your colleagues will be here">
            <p>
              Nobody else is at your practice in Doorway yet.{' '}
              <Link to={addresses.invite(practiceId)}>Invite a colleague</Link>, then come back.
            </p>
          </Empty>
        )}
        <SetNotice set={set} />
      </Page>
    </>
  )
}

interface AskedProps {
  practiceId: string
  auditId: string
  requests: Wire['DomainRequest'][]
}

function Asked({ practiceId, auditId, requests }: AskedProps) {
  const end = useEndRequest(practiceId, auditId)
  const again = useAsk(practiceId, auditId)
  const errors = useProblems(end.error ?? again.error)
  return (
    <>
      <ErrorSummary errors={errors} />
      {requests.length > 0 && (
        <section aria-labelledby="asked">
          <h2 className="nhsuk-heading-s" id="asked">
            Asked so far
          </h2>
          <ul className="dw-rows">
            {requests.map(({ id, hatId, domain, name, askedAt, doneAt }) => (
              <li className="dw-row" key={id}>
                <div>
                  <strong>{name}</strong>
                  {doneAt && <span className="dw-flag">Done</span>}
                  <div className="dw-small">
                    {doneAt ? `Said on ${dayOf(doneAt)} that it is answered` : `Asked on ${dayOf(askedAt)}`}
                  </div>
                </div>
                <div className="dw-row__do">
                  {doneAt && (
                    <button
                      className="dw-link-button"
                      type="button"
                      disabled={again.isPending}
                      onClick={() => again.mutate({ domain, hatId })}
                    >
                      Ask again<span className="nhsuk-u-visually-hidden">: {name}</span>
                    </button>
                  )}
                  <button
                    className="dw-link-button"
                    type="button"
                    disabled={end.isPending && end.variables === id}
                    onClick={() => end.mutate(id)}
                  >
                    Take back<span className="nhsuk-u-visually-hidden"> what you asked {name}</span>
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p role="status" className="dw-small">
        {end.isSuccess && 'Taken back. What they answered stays.'}
      </p>
    </>
  )
}

interface AskFormProps {
  practiceId: string
  auditId: string
  domain: string
  people: Wire['Holder'][]
}

function AskForm({ practiceId, auditId, domain, people }: AskFormProps) {
  const [hatId, setHatId] = useState('')
  const [errors, setErrors] = useState<SummaryError[]>([])
  const ask = useAsk(practiceId, auditId)
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (ask.isPending) return
    if (hatId === '') {
      setErrors([{ message: 'Choose a colleague', fieldId: 'whom' }])
      return
    }
    const told = 'Asked. It is on your colleague’s start page now.'
    ask.mutate(
      { domain, hatId },
      {
        onSuccess: () => navigate(addresses.audit(practiceId, auditId), { state: { told } satisfies Tells }),
        onError: (error) =>
          setErrors([{ message: isProblem(error) ? error.message : 'Sorry, there is a problem with the service. Try again.' }]),
      },
    )
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate className="dw-card">
        <Radios
          id="whom"
          legend="Whom do you ask?"
          error={errors.find(({ fieldId }) => fieldId === 'whom')?.message}
          value={hatId}
          choices={people.map((holder) => ({ value: holder.hatId, label: holder.name }))}
          onChange={setHatId}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Ask
          </button>
        </div>
      </form>
    </>
  )
}
