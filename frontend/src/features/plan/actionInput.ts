import type { Wire } from '../../lib/api'

type ActionInput = Wire['ActionInput']

export const emptyAction: ActionInput = {
  criterionId: '', suggestionId: '', what: '', firstStep: '', ownerRole: '', ownerPerson: '', ownerId: '', due: '', effort: '',
  benefit: '', howWeKnow: '', status: 'not_started', statusReason: '', evidenceNote: '', doneOn: '', pledge: false,
  textReasons: [],
}

/** A suggestion taken on as it stands. Its words are published text, so nothing in them is asked about. */
export function fromProposal(proposal: Wire['Plan']['proposals'][number]): ActionInput {
  const { criterionId, suggestionId, text, effort, ownerRole } = proposal
  return { ...emptyAction, criterionId, suggestionId, what: text, effort, ownerRole }
}

/** The part of an action that a change sends back. */
export function inputOf(action: Wire['Action']): ActionInput {
  const {
    criterionId, suggestionId, what, firstStep, ownerRole, ownerPerson, ownerId, due, effort, benefit, howWeKnow, status,
    statusReason, evidenceNote, doneOn, pledge, textReasons,
  } = action
  return {
    criterionId, suggestionId, what, firstStep, ownerRole, ownerPerson, ownerId, due, effort, benefit, howWeKnow, status,
    statusReason, evidenceNote, doneOn, pledge, textReasons,
  }
}
