import type { Wire } from '../../lib/api'
import { LevelOption } from '../audit/LevelOption'
import type { Editor } from '../audit/useEditor'
import type { ObservationShape } from './observationFields'
import { notSeenWords } from './ObservationText'

interface ObservationChoiceProps {
  editor: Editor<ObservationShape>
  scale: Wire['CriteriaSet']['scale']
  /** What each level looks like for this criterion, lowest first. */
  levels: string[]
}

const choiceId = 'observation-choice'

/** Where to go on when what was pressed is gone. */
export function focusObservation() {
  const group = document.getElementById(`${choiceId}-group`)
  const radio = group?.querySelector<HTMLInputElement>('input[type=radio]:checked') ?? group?.querySelector('input')
  radio?.focus()
}

/** The levels as they would look to somebody who watches; apart from them, not having seen it: a full answer. */
export function ObservationChoice({ editor, scale, levels }: ObservationChoiceProps) {
  const { here } = editor.draft
  const top = levels.length - 1
  return (
    <fieldset className="nhsuk-fieldset dw-levels" id={`${choiceId}-group`} aria-describedby={`${choiceId}-hint`}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Which is closest to what you saw?</legend>
      <div className="nhsuk-hint" id={`${choiceId}-hint`}>
        Between two? Take the lower. It is what you saw, not a mark.
      </div>
      {levels.map((words, level) => (
        <LevelOption
          key={level}
          id={`${choiceId}-${level}`}
          mark={level}
          top={top}
          label={scale.levels[level]?.label ?? String(level)}
          words={words}
          checked={here.choice === 'level' && here.level === level}
          onChoose={() => editor.choose({ choice: 'level', level })}
        />
      ))}
      <p className="dw-levels__or">or</p>
      <LevelOption
        id={`${choiceId}-not-seen`}
        mark="not_seen"
        top={top}
        label={notSeenWords}
        words="A full answer. There is no need to go looking."
        checked={here.choice === 'not_seen'}
        onChoose={() => editor.choose({ choice: 'not_seen', level: null })}
      />
    </fieldset>
  )
}
