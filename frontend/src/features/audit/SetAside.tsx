import type { Wire } from '../../lib/api'
import { AnswerText } from './AnswerText'
import { focusChoice } from './LevelChoice'
import { SetAsideTexts } from './SetAsideTexts'
import type { AnswerEditor } from './useAnswerEditor'

/** Answers that another was chosen over. */
export function SetAside({ editor, scale }: { editor: AnswerEditor; scale: Wire['CriteriaSet']['scale'] }) {
  return (
    <SetAsideTexts editor={editor} show={(fields) => <AnswerText answer={fields} scale={scale} />} onChosen={focusChoice} />
  )
}
