import { useState } from 'react'

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  /** Some fields wait for their writer; the others are saved. */
  | { kind: 'partly'; at: Date | undefined }
  | { kind: 'waiting' }
  | { kind: 'signed_out' }
  /** Somebody else saved the same thing: two texts to choose between. */
  | { kind: 'choose' }
  | { kind: 'failed'; message: string }

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })

/** The time of today, the date of any other day. */
function when(at: Date): string {
  return at.toDateString() === new Date().toDateString() ? clock.format(at) : day.format(at)
}

function words(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${when(state.at)}`
    case 'partly':
      return state.at
        ? `Saved ${when(state.at)}, but not the part that needs you`
        : 'Not saved yet: one part needs you'
    case 'waiting':
      return 'Not sent yet: we will keep trying. Please leave this page open.'
    case 'signed_out':
      return 'Not sent yet: please sign in again. Nothing is lost.'
    case 'choose':
      return 'Not saved yet: please choose between the two answers.'
    case 'failed':
      return `Could not save. ${state.message} Your words are still on this page.`
  }
}

/**
 * Says in words whether what was written is safe. Screen readers hear it only
 * when something changed for the person: when saving stopped working, and when
 * it works again; not at every save.
 */
export function SaveStatus({ state }: { state: SaveState }) {
  const [heard, setHeard] = useState('')
  const [troubled, setTroubled] = useState(false)

  const inTrouble = !['idle', 'saving', 'saved', 'partly'].includes(state.kind)
  if (inTrouble && heard !== words(state)) {
    setHeard(words(state))
    setTroubled(true)
  } else if (troubled && state.kind === 'saved') {
    setHeard('Everything is saved')
    setTroubled(false)
  }

  return (
    <div className={`dw-save dw-save--${state.kind}`}>
      <span aria-hidden={inTrouble || undefined}>{words(state)}</span>
      <span role="status" className="nhsuk-u-visually-hidden">
        {heard}
      </span>
    </div>
  )
}
