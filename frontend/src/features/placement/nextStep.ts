import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords, timeOf } from '../../lib/dates'
import { howFar } from './prompts'

/** What a trainee can do next, in a sentence and at most one button before the others. */
export interface NextStep {
  words: string
  /** Left out where there is nothing to do. */
  button?: { label: string; to: string }
  /** The button goes on writing what was finished or withdrawn. */
  reopens?: boolean
}

/** What comes next, at a time in milliseconds. */
export function nextStep(placement: Wire['Placement'], assessment: Wire['Assessment'], set: Wire['CriteriaSet'], now: number): NextStep {
  if (placement.state === 'to_come')
    return { words: `You can write from ${dateInWords(placement.opensOn)}. There is nothing to do before then.` }
  switch (assessment.state) {
    case 'draft':
      return draftStep(placement, assessment, set)
    case 'withdrawn':
      return {
        words: 'You withdrew what you wrote. Nobody else sees it, and your words are still here for you.',
        reopens: placement.state === 'open',
      }
    case 'submitted':
      return submittedStep(placement, assessment, now)
  }
}

function draftStep({ id, state, closesOn }: Wire['Placement'], { observations, canWrite }: Wire['Assessment'], set: Wire['CriteriaSet']): NextStep {
  const { seen, notSeen, next } = howFar(set, observations)
  const begun = seen + notSeen > 0
  if (!canWrite || state === 'closed') {
    const closed = `Writing closed on ${dateInWords(closesOn)}.`
    if (!begun) return { words: `${closed} Nothing is asked of you any more. Thank you for being here.` }
    return { words: `${closed} What you wrote stays yours alone. You can still read it and take it with you.` }
  }
  if (!next) return { words: 'You have been through every question.', button: { label: 'Check and finish', to: addresses.placementCheck(id) } }
  return {
    words: begun
      ? 'Two minutes are enough for a question. Stop whenever you like: it is all saved.'
      : 'One question at a time, a minute or two each. Stop whenever you like: it is all saved.',
    button: { label: begun ? 'Go on' : 'Begin', to: addresses.placementPrompt(id, next.id) },
  }
}

function submittedStep({ id, state }: Wire['Placement'], { release, releasedAt, confirmFrom, poolsOn }: Wire['Assessment'], now: number): NextStep {
  const choose = { label: 'Who may see this', to: addresses.placementRelease(id) }
  switch (release) {
    case 'kept':
      return {
        words: 'You have finished, and it is kept for you alone. You can leave it like that.',
        button: choose,
        reopens: state === 'open',
      }
    case 'group':
      return { words: 'The group’s facilitators can read it, without your name. You can take it back at any time.', button: choose }
    case 'pooled':
      return releasedAt
        ? { words: 'Your levels are counted with those of other trainees now. Thank you.' }
        : { words: `It waits to be put together with what others said, on ${dateInWords(poolsOn)} at the earliest. Until then you can take it back.`, button: choose }
    case 'shared':
      return sharedStep(id, releasedAt, confirmFrom, now)
  }
}

function sharedStep(id: string, releasedAt: string | null, confirmFrom: string | null, now: number): NextStep {
  if (releasedAt) return { words: 'The practice’s lead can read what you shared. Now you can talk about it.' }
  const to = addresses.placementConfirm(id)
  if (confirmFrom && Date.parse(confirmFrom) > now)
    return {
      words: `You chose what to share. Sleep on it: you can confirm it from ${timeOf(confirmFrom)}. Until you do, nobody sees it.`,
      button: { label: 'See what you chose', to },
    }
  return { words: 'You chose what to share, and a day has passed. It is shared only if you confirm it.', button: { label: 'Look at it and decide', to } }
}
