import { useState } from 'react'

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'waiting' }
  | { kind: 'failed' }

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

function words(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${clock.format(state.at)}`
    case 'waiting':
      return 'Kept on this page, not sent yet. We keep trying. Please leave the page open.'
    case 'failed':
      return 'Could not save. Your words are still on this page.'
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

  const inTrouble = state.kind === 'waiting' || state.kind === 'failed'
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
