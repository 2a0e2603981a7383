import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'

export interface NextStep {
  /** One sentence. */
  say: string
  button: string
  to: string
}

interface Situation {
  practiceId: string
  /** The NHS file says that the practice is no more: nothing new is begun. */
  closed: boolean
  /** The open draft, with its answers. */
  draft?: Wire['Audit']
  /** The latest self-assessment that was submitted. */
  submitted?: Wire['AuditSummary']
  /** Its actions. */
  actions: Wire['Action'][]
}

function count(progress: Wire['Audit']['progress']): { answered: number; total: number } {
  return progress.reduce(
    (sum, { answered, total }) => ({ answered: sum.answered + answered, total: sum.total + total }),
    { answered: 0, total: 0 },
  )
}

/** What a practice does next: one sentence, one button. */
export function nextStep({ practiceId, closed, draft, submitted, actions }: Situation): NextStep | undefined {
  if (draft) {
    const { answered, total } = count(draft.progress)
    if (draft.nextCriterionId === '')
      return {
        say: `All ${total} criteria have an answer. Check them, then submit.`,
        button: 'Check your answers',
        to: addresses.check(practiceId, draft.id),
      }
    return {
      say: answered === 0 ? `There are ${total} criteria, about a minute each.` : `${answered} of ${total} criteria have an answer.`,
      button: answered === 0 ? 'Answer the first' : 'Carry on',
      to: addresses.criterion(practiceId, draft.id, draft.nextCriterionId),
    }
  }
  if (submitted && actions.length === 0)
    return {
      say: 'Your self-assessment is submitted. Now choose two to five things to do.',
      button: 'Choose what to do',
      to: addresses.plan(practiceId, submitted.id),
    }
  if (submitted)
    return {
      say: 'You know where you are and what you will do. See how your actions are getting on.',
      button: 'Open the plan',
      to: addresses.plan(practiceId, submitted.id),
    }
  if (closed) return undefined
  return {
    say: 'Look at how easy it is for people to reach you and stay safe with you. The short form takes about a quarter of an hour.',
    button: 'Start the self-assessment',
    to: addresses.newAudit(practiceId),
  }
}
