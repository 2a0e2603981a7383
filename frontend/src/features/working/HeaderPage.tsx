import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { useKeepable } from '../../lib/useKeepable'
import { useKept } from '../../lib/useKept'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { useTexts } from '../saying/useTexts'
import type { Filled } from './form'
import { draftQuery, useSaveHeader } from './requests'
import { WordDifference } from './WordDifference'

type Header = Record<'number' | 'title' | 'notice', string>

const headerOf = ({ about: { number, title }, notice }: Wire['Draft']): Header => ({ number, title, notice })

/** Changes what a draft says of itself: the number and the title of the version that it is to become, and its notice. */
export function HeaderPage() {
  const { groupId = '', draftId = '' } = useParams()
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  const save = useSaveHeader(groupId, draftId)
  const { begun, keep, forget } = useKept<Filled>(`header-${draftId}`)
  const [seen, setSeen] = useState(draft.headerVersion)
  const [theirs, setTheirs] = useState<Header>()
  const form = useTexts<keyof Header>({ ...headerOf(draft), ...(begun as Partial<Header>) }, draft.headerReasons, isProblem(save.error, 'stale') ? null : save.error)
  const json = JSON.stringify(form.texts)
  const unsaved = json !== JSON.stringify(headerOf(draft))
  const warning = useLeaveWarning(unsaved)
  const navigate = useNavigate()
  const page = addresses.draft(groupId, draftId)
  const keepableOf = useKeepable()
  useEffect(() => {
    const texts = keepableOf(unsaved ? (JSON.parse(json) as Filled) : undefined)
    if (unsaved) keep(texts)
    else forget()
  }, [json, unsaved, keep, forget, keepableOf])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (save.isPending || !form.check([])) return
    save.mutate(
      { input: { ...form.texts, textReasons: form.textReasons }, seen },
      {
        onSuccess: () => {
          forget()
          warning.done()
          void navigate(page, { state: { told: 'Saved in the draft.' } })
        },
        onError: (error) => {
          if (!isProblem(error, 'stale') || !error.current || !('headerVersion' in error.current)) return
          setSeen(error.current.headerVersion)
          setTheirs(headerOf(error.current))
        },
      },
    )
  }

  return (
    <Page
      title="Number, title and notice"
      caption={`Draft of version ${draft.about.number}`}
      before={<Back to={page}>The draft</Back>}
      whoSees="Everybody in the group sees this. Practices see it once it is published."
    >
      <ErrorSummary errors={form.errors} />
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      {theirs && <Theirs theirs={theirs} mine={form.texts} onTake={(field) => form.of(field).onChange(theirs[field])} />}
      <form onSubmit={submit} noValidate>
        <TextField label="Number" hint={`Greater than ${draft.about.from}, the version that it comes from.`} rows={1} {...form.of('number')} />
        <TextField label="Title" rows={2} {...form.of('title')} />
        <TextField label="Notice" hint="It stands on every page and report, until your group has agreed this version." rows={6} {...form.of('notice')} />
        <button className="nhsuk-button" type="submit">
          Save in the draft
        </button>
      </form>
    </Page>
  )
}

const names: Record<keyof Header, string> = { number: 'Number', title: 'Title', notice: 'Notice' }

interface TheirsProps {
  theirs: Header
  mine: Header
  onTake: (field: keyof Header) => void
}

/** Somebody else saved meanwhile: their words beside those in the form. */
function Theirs({ theirs, mine, onTake }: TheirsProps) {
  const different = (Object.keys(names) as (keyof Header)[]).filter((field) => theirs[field] !== mine[field])
  return (
    <section className="dw-notice" aria-labelledby="theirs" role="status">
      <h2 className="dw-notice__title" id="theirs">
        Somebody else saved this while you were writing
      </h2>
      <p>Nothing is lost, and nothing of yours is saved yet. {different.length > 0 ? 'Choose, then save.' : 'The form says what they say.'}</p>
      {different.map((field) => (
        <section key={field}>
          <h3 className="nhsuk-heading-s">{names[field]}</h3>
          <WordDifference before={theirs[field]} now={mine[field]} names={['Theirs', 'In the form']} alike />
          <p>
            <button className="dw-link-button" type="button" onClick={() => onTake(field)}>
              Use theirs<span className="nhsuk-u-visually-hidden">: {names[field]}</span>
            </button>
          </p>
        </section>
      ))}
    </section>
  )
}
