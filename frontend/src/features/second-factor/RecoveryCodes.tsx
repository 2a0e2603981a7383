import { useState } from 'react'

interface RecoveryCodesProps {
  codes: string[]
  /** The person says that they have them safe. */
  onKept: () => void
}

/** The codes for the day when the telephone is lost: to be kept now, because nothing can show them again. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const [told, setTold] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      setTold('Copied')
    } catch {
      setTold('Select the codes and copy them by hand')
    }
  }

  return (
    <>
      <p>
        If your telephone is lost or broken, one of these lets you in instead of the app. Each works once. Keep them
        where only you can find them: on paper in a drawer, or in a password manager.
      </p>
      <section className="dw-card" aria-labelledby="codes">
        <h2 className="nhsuk-heading-m" id="codes">
          Your recovery codes for Doorway
        </h2>
        <ol className="dw-recovery">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div className="dw-buttons dw-noprint">
          <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={copy}>
            Copy
          </button>
          <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => window.print()}>
            Print
          </button>
          <span role="status">{told}</span>
        </div>
      </section>
      <p className="dw-noprint">They are shown only this once. You can make new ones later, on your account page.</p>
      <div className="dw-buttons dw-noprint">
        <button className="nhsuk-button" type="button" onClick={onKept}>
          I have kept them
        </button>
      </div>
    </>
  )
}
