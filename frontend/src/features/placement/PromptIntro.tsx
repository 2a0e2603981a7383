import type { Wire } from '../../lib/api'
import { modeWords } from './prompts'

/** How to find out, what never to do, and what the prompt is about. */
export function PromptIntro({ criterion }: { criterion: Wire['Criterion'] }) {
  return (
    <>
      <p className="dw-prompt__mode">
        <span className="dw-tag">{modeWords[criterion.placementMode]}</span> <b>Never ask a patient.</b>
      </p>
      <p className="dw-prompt__about">
        <span className="dw-prompt__label">What should happen:</span> {criterion.statement}
      </p>
    </>
  )
}
