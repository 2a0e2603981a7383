import type { Wire } from '../../lib/api'
import { inFours } from './inFours'

/** The secret as a picture for a telephone's camera, and as letters to type: nobody needs to see the picture. */
export function FactorSecret({ secret }: { secret: Wire['FactorSecret'] }) {
  return (
    <section className="dw-card" aria-labelledby="add">
      <h2 className="nhsuk-heading-m" id="add">
        1. Add Doorway to your app
      </h2>
      <p>In the app, choose to add an account. Then point the camera at this picture:</p>
      <img
        className="dw-qr"
        src={secret.picture}
        alt="A square code that says the same to your app as the letters and digits that follow"
        width="220"
        height="220"
      />
      <p>
        Or choose to type it in. Use <b>Doorway</b> as the name and this as the key. Capitals and spaces do not matter:
      </p>
      <p className="dw-secret">
        <code id="secret">{inFours(secret.secret)}</code>
      </p>
      <p className="dw-small">
        On the telephone that has the app? <a href={secret.address}>Open the app from here</a>.
      </p>
    </section>
  )
}
