import { LevelMark } from '../../components/LevelMark/LevelMark'
import type { Wire } from '../../lib/api'
import type { ObservationFields } from './observationFields'

type Scale = Wire['CriteriaSet']['scale']

export const notSeenWords = 'I have not seen this'

function choiceWords({ choice, level }: ObservationFields, scale: Scale, unanswered: string): string {
  if (choice === 'level') return scale.levels[level ?? 0]?.label ?? ''
  return choice === 'not_seen' ? notSeenWords : unanswered
}

interface ObservationTextProps {
  observation: ObservationFields
  scale: Scale
  /** What stands where nothing was chosen. */
  unanswered?: string
}

/** What the practice would read where a note stands without a level. */
export const noLevelWords = 'No level'

/** An observation to read, exactly as it was written. */
export function ObservationText({ observation, scale, unanswered = 'Not answered yet' }: ObservationTextProps) {
  const { choice, level, note } = observation
  const mark = choice === 'level' ? (level ?? 0) : choice || 'unanswered'
  return (
    <div className="dw-answer">
      <p className="dw-answer__choice">
        <LevelMark mark={mark} top={scale.levels.length - 1} label={choiceWords(observation, scale, unanswered)} />
      </p>
      {note !== '' && <p className="dw-observation__note">{note}</p>}
    </div>
  )
}
