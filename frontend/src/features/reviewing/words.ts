import type { Wire } from '../../lib/api'

/** What a message is, above its words. */
export function kindInWords(kind: Wire['MessageKind']): string {
  switch (kind) {
    case 'review':
      return 'How the group sees it'
    case 'question':
      return 'A question from the group'
    case 'thanks':
      return 'Thanks from the group'
    case 'conversation':
      return 'You asked for a conversation'
  }
}

/** How the group sees an answer, as a facilitator chooses and everybody reads it. */
export const groupViews: { value: Wire['ReviewView']; label: string }[] = [
  { value: 'agree', label: 'The group agrees' },
  { value: 'differently', label: 'The group sees this differently' },
  { value: 'cannot_tell', label: 'The group cannot tell' },
]

export function groupViewInWords(view: Wire['ReviewView']): string {
  return groupViews.find(({ value }) => value === view)?.label ?? ''
}

/** What a message is called: of a review of an answer, how the group sees it. */
export function titleOf({ kind, view }: Pick<Wire['PracticeMessage'], 'kind' | 'view'>): string {
  return groupViewInWords(view) || kindInWords(kind)
}

/** What one suggested oneself: it is not the group's before a facilitator sends it. */
export function suggestedInWords({ kind, practiceName }: Pick<Wire['OwnSuggestion'], 'kind' | 'practiceName'>): string {
  switch (kind) {
    case 'review':
      return `How to see an answer of ${practiceName}`
    case 'question':
      return `A question to ${practiceName}`
    case 'thanks':
      return `Thanks to ${practiceName}`
    case 'conversation':
      return `To ${practiceName}`
  }
}

/** What became of what one suggested. */
export function stateInWords(state: Wire['GroupSuggestion']['state']): string {
  switch (state) {
    case 'suggested':
      return 'Waiting for a facilitator'
    case 'sent':
      return 'Sent, as the group’s'
    case 'set_aside':
      return 'Not sent'
  }
}

/** What one can think of an answer. */
export const views: { value: Wire['ReviewView']; label: string }[] = [
  { value: 'agree', label: 'I agree' },
  { value: 'differently', label: 'I see it differently' },
  { value: 'cannot_tell', label: 'I cannot tell' },
]

export function viewInWords(view: Wire['ReviewView']): string {
  return views.find(({ value }) => value === view)?.label ?? ''
}
