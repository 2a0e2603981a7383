import { LevelMark } from '../../components/LevelMark/LevelMark'
import type { Wire } from '../../lib/api'
import type { ObservationFields } from './observationFields'

type Scale = Wire['CriteriaSet']['scale']

export const notSeenWords = 'I have not seen this'

function choiceWords({ choice, level }: ObservationFields, scale: Scale): string {
  if (choice === 'level') return scale.levels[level ?? 0]?.label ?? ''
  return choice === 'not_seen' ? notSeenWords : 'Not answered yet'
}

interface ObservationTextProps {
  observation: ObservationFields
  scale: Scale
}

/** An observation to read, exactly as it was written. */
export function ObservationText({ observation, scale }: ObservationTextProps) {
  const { choice, level, note } = observation
  const mark = choice === 'level' ? (level ?? 0) : choice || 'unanswered'
  return (
    <div className="dw-answer">
      <p className="dw-answer__choice">
        <LevelMark mark={mark} top={scale.levels.length - 1} label={choiceWords(observation, scale)} />
      </p>
      {note !== '' && <p className="dw-observation__note">{note}</p>}
    </div>
  )
}
