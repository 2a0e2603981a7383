import { useState, type FormEvent, type ReactNode } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import type { Wire } from '../../lib/api'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from './TextField'
import { Unread } from './Unread'
import { fieldIdOf, useTexts } from './useTexts'

const nothing = { texts: { pauseWords: '' } }

interface LetRestProps {
  /** What may rest, as it is called on the page: "question". */
  what: string
  /** Tells its words from another's in this tab. */
  id: string
  /** Whether people can say something now. */
  open: boolean
  /** Whether it has ended for good: then words that were begun are all that is left of this. */
  ended?: boolean
  change: { isPending: boolean; error: unknown }
  onRest: (rest: { pauseWords: string; textReasons: Wire['TextReason'][] }, rests: () => void) => void
  onGoOn: () => void
  /** What else there is to do with it. */
  children?: ReactNode
}

/** What a facilitator does with what people talk about: let it rest, with a kind word to read meanwhile, and let it go on. */
export function LetRest({ what, id, open, ended = false, change, onRest, onGoOn, children }: LetRestProps) {
  const held = useHeld(`rest-${id}`, nothing)
  const form = useTexts(held.begun.texts, [], change.error)
  const [pausing, setPausing] = useState(held.begun.texts.pauseWords !== '')
  const warning = useLeaveWarning(useHolding(held, { texts: form.texts }))
  const { pauseWords } = form.texts
  const unread = pauseWords !== '' && !open && !change.isPending && (
    <Unread why={`Somebody else changed this ${what} while you wrote. Nobody has read your words:`} words={pauseWords} />
  )

  function pause(event: FormEvent) {
    event.preventDefault()
    const missing = pauseWords.trim() === ''
    if (change.isPending || !form.check(missing ? [{ message: 'Write a kind word or two', fieldId: fieldIdOf('pauseWords') }] : [])) return
    onRest({ pauseWords, textReasons: form.textReasons }, () => {
      form.of('pauseWords').onChange('')
      setPausing(false)
    })
  }

  if (ended) {
    return (
      <>
        <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
        {unread}
      </>
    )
  }
  return (
    <>
      <h2 className="nhsuk-heading-s">Looking after this {what}</h2>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      {pausing && open ? (
        <form onSubmit={pause} noValidate>
          <TextField {...form.of('pauseWords')} label="A kind word for people to read meanwhile" />
          <div className="dw-buttons">
            <button className="nhsuk-button nhsuk-button--secondary" type="submit">
              Let it rest
            </button>
            <button className="dw-link-button" type="button" onClick={() => setPausing(false)}>
              Not now
            </button>
          </div>
        </form>
      ) : (
        <div className="dw-buttons">
          <button className="dw-link-button" type="button" onClick={open ? () => setPausing(true) : () => !change.isPending && onGoOn()}>
            {open ? 'Let it rest for a while' : 'Let it go on'}
          </button>
          {children}
        </div>
      )}
      {unread}
    </>
  )
}
