import type { Wire } from '../../lib/api'
import type { AnswerFields } from './answerFields'
import { GuardedText } from './GuardedText'
import { LevelOption } from './LevelOption'
import type { AnswerEditor } from './useAnswerEditor'

interface LevelChoiceProps {
  editor: AnswerEditor
  scale: Wire['CriteriaSet']['scale']
  /** What each level looks like for this criterion, lowest first. */
  levels: string[]
  /** What is asked, where it is not where the practice is now. */
  legend?: string
  /** Said when a button has found the reason missing. */
  missingReason?: string
}

const choiceId = 'answer-choice'

/** Where to go on when what was pressed is gone. */
export function focusChoice() {
  const group = document.getElementById(`${choiceId}-group`)
  const radio = group?.querySelector<HTMLInputElement>('input[type=radio]:checked') ?? group?.querySelector('input')
  radio?.focus()
}

/** The levels in their full words; apart from them, the two answers that are not levels. */
export function LevelChoice({ editor, scale, levels, legend = 'Where are you now?', missingReason }: LevelChoiceProps) {
  const { here } = editor.draft
  const top = levels.length - 1
  const choose = (change: Partial<AnswerFields>) => editor.choose(change)

  return (
    <fieldset className="nhsuk-fieldset dw-levels" id={`${choiceId}-group`} aria-describedby="answer-choice-hint">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{legend}</legend>
      <div className="nhsuk-hint" id="answer-choice-hint">
        {scale.choose}
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
          onChoose={() => choose({ choice: 'level', level })}
        />
      ))}
      <p className="dw-levels__or">or</p>
      <LevelOption
        id={`${choiceId}-not-sure`}
        mark="not_sure"
        top={top}
        label={scale.notSure.label}
        checked={here.choice === 'not_sure'}
        onChoose={() => choose({ choice: 'not_sure' })}
      >
        <GuardedText
          editor={editor}
          path="whoCouldTell"
          label={scale.notSure.prompts || 'Who could tell us?'}
          hint="A role is enough, such as the reception lead. This becomes a question to ask."
          rows={1}
          value={here.whoCouldTell}
          onChange={(whoCouldTell) => editor.type({ whoCouldTell })}
        />
      </LevelOption>
      <LevelOption
        id={`${choiceId}-does-not-apply`}
        mark="does_not_apply"
        top={top}
        label={scale.doesNotApply.label}
        checked={here.choice === 'does_not_apply'}
        onChoose={() => choose({ choice: 'does_not_apply' })}
      >
        <GuardedText
          editor={editor}
          path="reason"
          label={scale.doesNotApply.prompts || 'Why does it not apply here?'}
          hint="Without a reason, this counts as not answered yet."
          rows={2}
          value={here.reason}
          onChange={(reason) => editor.type({ reason })}
          error={missingReason}
        />
      </LevelOption>
    </fieldset>
  )
}
