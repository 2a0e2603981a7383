import { LevelMark } from '../../components/LevelMark/LevelMark'
import type { Wire } from '../../lib/api'
import { dateInWords, readDateParts } from '../../lib/dates'
import type { AnswerFields } from './answerFields'
import { lowerBecauseWords } from './lowerBecause'

type Scale = Wire['CriteriaSet']['scale']

interface AnswerTextProps {
  answer: AnswerFields
  scale: Scale
}

export function choiceWords(answer: Pick<AnswerFields, 'choice' | 'level'>, scale: Scale): string {
  if (answer.choice === 'level') return scale.levels[answer.level ?? 0]?.label ?? ''
  if (answer.choice === 'not_sure') return scale.notSure.label
  if (answer.choice === 'does_not_apply') return scale.doesNotApply.label
  return 'Not answered yet'
}

/** The mark and the words of a choice. */
export function ChoiceMark({ answer, scale }: { answer: Pick<AnswerFields, 'choice' | 'level'>; scale: Scale }) {
  const mark = answer.choice === 'level' ? (answer.level ?? 0) : answer.choice || 'unanswered'
  return <LevelMark mark={mark} top={scale.levels.length - 1} label={choiceWords(answer, scale)} />
}

function Part({ label, children }: { label: string; children: string }) {
  if (children === '') return null
  return (
    <div className="dw-answer__part">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** An answer to read, exactly as it was written. */
export function AnswerText({ answer, scale }: AnswerTextProps) {
  return (
    <div className="dw-answer">
      <p className="dw-answer__choice">
        <ChoiceMark answer={answer} scale={scale} />
      </p>
      <dl className="dw-answer__parts">
        {answer.choice === 'not_sure' && <Part label="Who could tell us">{answer.whoCouldTell}</Part>}
        {answer.choice === 'does_not_apply' && <Part label="Why it does not apply">{answer.reason}</Part>}
        <Part label="Why it is lower than last time">{lowerBecauseWords[answer.lowerBecause]}</Part>
        <Part label="How we checked">{answer.howChecked}</Part>
        {answer.evidence.map((row) => (
          <div className="dw-answer__part" key={row.id}>
            <dt>Evidence</dt>
            <dd>
              {[row.what, dateInWords(readDateParts(row) ?? ''), row.where].filter((text) => text !== '').join(', ')}
            </dd>
          </div>
        ))}
        <Part label="Note">{answer.note}</Part>
      </dl>
    </div>
  )
}
