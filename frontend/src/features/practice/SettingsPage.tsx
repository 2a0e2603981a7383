import { useSuspenseQuery } from '@tanstack/react-query'
import { SummaryList, TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import type { Wire } from '../../lib/api'
import { fieldMessage, isProblem } from '../../lib/problem'
import { practiceQuery } from '../../lib/requests/practice'
import { SitesField } from './SitesField'
import { useChangePractice } from './useChangePractice'

export function SettingsPage() {
  const { practiceId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  return (
    <Page title="Practice details" whoSees="People at your practice see this, and it stands on your reports.">
      <SettingsForm practice={practice} />
      <h2 className="nhsuk-heading-m dw-section">From the NHS organisation file</h2>
      <Facts practice={practice} />
    </Page>
  )
}

function SettingsForm({ practice }: { practice: Wire['Practice'] }) {
  const [shownName, setShownName] = useState(practice.shownName)
  const [sites, setSites] = useState(practice.sites)
  const change = useChangePractice(practice.id)
  const [missing, setMissing] = useState('')

  const errors = useMemo(() => {
    if (missing) return [{ message: missing, fieldId: 'shown-name' }]
    if (isProblem(change.error, 'stale'))
      return [{ message: 'Somebody else changed these details while you had them open. Look at them below and save again.' }]
    return isProblem(change.error) ? [{ message: change.error.message }] : []
  }, [missing, change.error])

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(shownName.trim() === '' ? 'Enter the name of the practice' : '')
    if (shownName.trim() === '' || change.isPending) return
    const named = sites.filter(({ name }) => name.trim() !== '')
    setSites(named)
    change.mutate({ change: { shownName, sites: named }, seen: practice.version })
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate className="dw-card">
        <TextInput
          id="shown-name"
          label="Name"
          hint="As it should stand on pages and reports"
          value={shownName}
          maxLength={200}
          onChange={(event) => setShownName(event.currentTarget.value)}
          error={missing || fieldMessage(change.error, 'shownName')}
        />
        <SitesField sites={sites} onChange={setSites} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Save
          </button>
          <span role="status">{change.isSuccess && 'Saved'}</span>
        </div>
      </form>
    </>
  )
}

function Facts({ practice }: { practice: Wire['Practice'] }) {
  const facts = [
    ['Registered name', practice.odsName],
    ['Code', practice.code],
    ['Town', practice.town],
    ['Postcode', practice.postcode],
    ['Telephone', practice.telephone],
    ['Integrated care board', practice.icbName],
  ].filter(([, value]) => value !== '')
  return (
    <>
      <SummaryList>
        {facts.map(([key, value]) => (
          <SummaryList.Row key={key}>
            <SummaryList.Key>{key}</SummaryList.Key>
            <SummaryList.Value>{value}</SummaryList.Value>
          </SummaryList.Row>
        ))}
      </SummaryList>
      {practice.closed && <p>The file says that this practice has closed. Your work here stays as it is.</p>}
      <p className="dw-small">
        Contains information from NHS England, licensed under the Open Government Licence v3.0.
      </p>
    </>
  )
}
