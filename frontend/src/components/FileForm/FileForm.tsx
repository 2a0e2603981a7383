import { useRef, useState, type ReactNode } from 'react'
import { ErrorSummary, type SummaryError } from '../ErrorSummary/ErrorSummary'

interface FileFormProps {
  id: string
  label: string
  hint: string
  /** What the browser offers to choose from. */
  accept: string
  /** In bytes; the server says the same. */
  largest?: { bytes: number; message: string }
  button: string
  /** What is said while the file is looked at. */
  waiting: string
  pending: boolean
  /** What the server did not accept. */
  refused: SummaryError[]
  onChoose: (file: File) => void
  /** What is said before the field. */
  children?: ReactNode
}

/** A page's form that takes one file. It says what is wrong before it sends anything. */
export function FileForm({ id, label, hint, accept, largest, button, waiting, pending, refused, onChoose, children }: FileFormProps) {
  const field = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<SummaryError[]>([])

  function look() {
    const file = field.current?.files?.[0]
    const message = !file ? 'Choose a file first.' : largest && file.size > largest.bytes ? largest.message : ''
    setWrong(message ? [{ message, fieldId: id }] : [])
    if (file && !message && !pending) onChoose(file)
  }

  return (
    <>
      <ErrorSummary errors={wrong.length > 0 ? wrong : refused} />
      {children}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          look()
        }}
      >
        <div className={wrong.length > 0 ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
          <label className="nhsuk-label" htmlFor={id}>
            {label}
          </label>
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
          <input className="dw-file" id={id} type="file" accept={accept} aria-describedby={`${id}-hint`} ref={field} />
        </div>
        <button className="nhsuk-button" type="submit">
          {button}
        </button>
        <p role="status" className="dw-small">
          {pending && waiting}
        </p>
      </form>
    </>
  )
}
