import { useState } from 'react'

interface CopyButtonProps {
  /** What is copied, for whoever hears the button without seeing what stands beside it. */
  what: string
  text: string
}

/** Copies a text, and says so; where the browser does not allow it, how to copy it all the same. */
export function CopyButton({ what, text }: CopyButtonProps) {
  const [told, setTold] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setTold('Copied')
    } catch {
      setTold('Select the text and copy it by hand')
    }
  }

  return (
    <>
      <button className="nhsuk-button nhsuk-button--small" type="button" onClick={copy}>
        Copy<span className="nhsuk-u-visually-hidden">: {what}</span>
      </button>
      <span role="status" className="dw-small">
        {told}
      </span>
    </>
  )
}
