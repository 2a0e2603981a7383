import { Link } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useAcceptLink } from './useAcceptLink'

/** A press, not the opening of the link, confirms: a mail scanner that looks at links confirms nothing. */
export function ConfirmEmail({ token }: { token: string }) {
  const accept = useAcceptLink()
  const errors = useProblems(accept.error)
  if (accept.isSuccess)
    return (
      <Page key="done" title="Your e-mail address is confirmed">
        <p role="status">If you have chosen to be written to, Doorway writes to you there.</p>
        <p>
          You can change that at any time on <Link to={addresses.account}>your account</Link>.
        </p>
      </Page>
    )
  return (
    <Page key="ask" title="Confirm your e-mail address" whoSees="Nobody sees your e-mail address.">
      <ErrorSummary errors={errors} />
      <p>Messages from Doorway have no content: they only say that there is something for you here.</p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button"
          type="button"
          disabled={accept.isPending}
          onClick={() => accept.mutate({ token })}
        >
          Yes, this is my address
        </button>
      </div>
    </Page>
  )
}
