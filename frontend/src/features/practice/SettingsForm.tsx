import { TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { fieldMessage, isProblem } from '../../lib/problem'
import { SitesField } from './SitesField'
import { useChangePractice } from './useChangePractice'

/** The practice's shown name and its sites, for its lead to correct. */
export function SettingsForm({ practice }: { practice: Wire['Practice'] }) {
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
