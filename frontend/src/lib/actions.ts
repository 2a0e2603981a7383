import type { Wire } from './api'

export const statusWords: Record<Wire['ActionStatus'], string> = {
  not_started: 'Not started',
  under_way: 'Under way',
  blocked: 'Blocked',
  done: 'Done',
  dropped: 'Dropped',
}

export const effortWords: Record<Wire['Effort'], string> = {
  '': 'Not said',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}

/** Actions that still need somebody, the soonest first, those without a date last. */
export function openActions(actions: Wire['Action'][]): Wire['Action'][] {
  return actions
    .filter(({ status }) => status !== 'done' && status !== 'dropped')
    .sort((a, b) => (a.due || '9999').localeCompare(b.due || '9999'))
}

/** "moved once", "moved 3 times"; empty when the due date never moved. */
export function movedWords(moved: number): string {
  if (moved === 0) return ''
  if (moved === 1) return 'moved once'
  return moved === 2 ? 'moved twice' : `moved ${moved} times`
}
