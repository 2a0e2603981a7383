import { useSyncExternalStore } from 'react'
import { isTypingDigits } from './guard'

const moves = ['input', 'selectionchange', 'focusin', 'focusout']

function subscribe(onMove: () => void) {
  moves.forEach((move) => document.addEventListener(move, onMove))
  return () => moves.forEach((move) => document.removeEventListener(move, onMove))
}

function textBeingTyped(): string {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return ''
  return isTypingDigits(field.value, field.selectionStart ?? field.value.length) ? field.value : ''
}

/** The text in which the caret stands in a run of digits, so that it may become a patient's number; '' while there is none. */
export function useNumberOnTheWay(): string {
  return useSyncExternalStore(subscribe, textBeingTyped)
}
