import type { Wire } from '../../lib/api'
import { AnswerText } from './AnswerText'
import { focusChoice } from './LevelChoice'
import { TwoTexts } from './TwoTexts'
import type { AnswerEditor } from './useAnswerEditor'

interface ConflictChoiceProps {
  editor: AnswerEditor
  scale: Wire['CriteriaSet']['scale']
}

const words = {
  heading: 'A colleague saved this answer while you were writing',
  mine: 'Yours',
  theirs: 'Theirs',
  keepMine: 'Keep mine',
  keepTheirs: 'Keep theirs',
  theirsStays: 'Theirs stays on this page, to copy from or put back.',
  mineStays: 'Yours stays on this page, to copy from or put back.',
}

/** Two people wrote one answer. */
export function ConflictChoice({ editor, scale }: ConflictChoiceProps) {
  return (
    <TwoTexts
      editor={editor}
      words={words}
      show={(fields) => <AnswerText answer={fields} scale={scale} />}
      onChosen={focusChoice}
    />
  )
}
