import { openActions } from '../../lib/actions'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { whereToGo } from '../asked/whereToGo'
import { countGiven, nextWithout } from '../views/myViews'
import type { NextStep } from './nextStep'

interface Situation {
  practiceId: string
  mine: Wire['Mine']
  /** Where one's own view is asked for. */
  views: Wire['AskedView'][]
  /** What the domain of each request is called. */
  titles: string[]
  /** The latest self-assessment that was submitted. */
  submitted?: Wire['AuditSummary']
}

/** What a member does next: first what they were asked, then their own view, then their actions, then what there is to read. */
export function memberStep({ practiceId, mine, views, titles, submitted }: Situation): NextStep {
  const index = mine.requests.findIndex(({ done }) => !done)
  const request = mine.requests[index]
  if (request) return { ...askedStep(request, titles[index] ?? ''), to: whereToGo(practiceId, request) }
  const view = views.find((each) => each.open && nextWithout(each) !== undefined)
  if (view) return viewStep(practiceId, view)
  const [soonest] = openActions(mine.actions.map(({ action }) => action))
  const holder = mine.actions.find(({ action }) => action === soonest)
  if (soonest && holder)
    return {
      say: `You take on ${mine.actions.length === 1 ? 'an action' : 'actions'}. Say how it is getting on whenever something has changed.`,
      button: 'Open your action',
      to: addresses.action(practiceId, holder.auditId, soonest.id),
    }
  if (submitted)
    return {
      say: 'Nothing waits for you. You can see where your practice is now, and what it will do.',
      button: 'See where we are now',
      to: addresses.results(practiceId, submitted.id),
    }
  return {
    say: 'Nothing waits for you yet. When your practice’s lead asks you to answer a part, it will be here.',
    button: '',
    to: '',
  }
}

function viewStep(practiceId: string, asked: Wire['AskedView']): NextStep {
  const given = countGiven(asked)
  const to = addresses.views(practiceId, asked.id)
  if (given > 0)
    return { say: `Your own view is asked for. You have given it on ${given} of ${asked.criteria.length}.`, button: 'Carry on', to }
  return { say: 'Your own view is asked for: where do you see your practice now? Only you see what you answer.', button: 'Give your view', to }
}

function askedStep({ answered, total, nextCriterionId }: Wire['AskedOfMe'], title: string): Omit<NextStep, 'to'> {
  if (nextCriterionId === '')
    return { say: `Every question of “${title}” has an answer. Say when you are content with them.`, button: 'Look through them' }
  if (answered === 0)
    return { say: `You are asked to answer “${title}” for your practice: ${total} questions, about a minute each.`, button: 'Answer the first' }
  return { say: `You are asked to answer “${title}” for your practice. ${answered} of ${total} have an answer.`, button: 'Carry on' }
}
