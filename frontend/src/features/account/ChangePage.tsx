import { BackLink } from 'nhsuk-react-components'
import type { FormEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { ProviderReturn } from '../../components/ProviderReturn/ProviderReturn'
import { addresses } from '../../lib/addresses'

/** Leads back to the account from each of its pages. */
export function BackToAccount() {
  return (
    <BackLink asElement={Link} to={addresses.account}>
      Your account
    </BackLink>
  )
}

interface ChangePageProps {
  title: string
  whoSees?: string
  errors: SummaryError[]
  /** The confirmation, while it is asked for. */
  question?: ReactNode
  button: string
  onSubmit: () => void
  children: ReactNode
  /** What stands below the form. */
  after?: ReactNode
}

/** One thing of one's account on one page: a form with one button. */
export function ChangePage({ title, whoSees, errors, question, button, onSubmit, children, after }: ChangePageProps) {
  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit()
  }

  return (
    <Page title={title} whoSees={whoSees} before={<BackToAccount />}>
      <ErrorSummary errors={errors} />
      <ProviderReturn />
      {question}
      <form onSubmit={submit} noValidate className="dw-card">
        {children}
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            {button}
          </button>
        </div>
      </form>
      {after}
    </Page>
  )
}
