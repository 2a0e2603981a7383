import { Radios } from '../../components/Radios/Radios'
import type { LowerBecause } from './answerFields'
import { lowerBecauseWords } from './lowerBecause'
import type { AnswerEditor } from './useAnswerEditor'

const reasons: LowerBecause[] = ['looked_harder', 'staff_changed', 'we_stopped']

/** Asked where a level is lower than last time's; nobody has to say. */
export function WhyLower({ editor }: { editor: AnswerEditor }) {
  return (
    <div className="dw-why-lower">
      <Radios<LowerBecause>
        id="why-lower"
        legend="It is lower than last time. Would you like to say why?"
        hint="You do not have to. A lower level can mean that you see more clearly now."
        value={editor.draft.here.lowerBecause}
        choices={[
          ...reasons.map((value) => ({ value, label: lowerBecauseWords[value] })),
          { value: '', label: 'Something else, or rather not say' },
        ]}
        onChange={(lowerBecause) => editor.choose({ lowerBecause })}
      />
    </div>
  )
}
