import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { isProblem } from '../../lib/problem'
import { ConfirmDialog } from './ConfirmDialog'

interface Confirming<Input, Output> {
  run: (input: Input) => void
  pending: boolean
  /** What went wrong; being asked to confirm is not among it. */
  error: unknown
  data: Output | undefined
  done: boolean
  /** Asks the person to confirm who they are, while that is needed. To be drawn on the page. */
  question: ReactNode
}

/**
 * A write for which the server may want to know once more who is there. It asks in front of the page, and goes on with
 * what was wanted: nothing has to be typed a second time.
 */
export function useConfirming<Input, Output>(
  write: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
): Confirming<Input, Output> {
  const [asked, setAsked] = useState<{ input: Input } | null>(null)
  const mutation = useMutation({
    mutationFn: write,
    onSuccess: onDone,
    onError: (error, input) => {
      if (isProblem(error, 'confirm')) setAsked({ input })
    },
  })

  function goOn(input: Input) {
    setAsked(null)
    mutation.mutate(input)
  }

  return {
    run: (input) => {
      if (!mutation.isPending) mutation.mutate(input)
    },
    pending: mutation.isPending,
    error: isProblem(mutation.error, 'confirm') ? null : mutation.error,
    data: mutation.data,
    done: mutation.isSuccess,
    question: asked && <ConfirmDialog onConfirmed={() => goOn(asked.input)} onCancel={() => setAsked(null)} />,
  }
}
