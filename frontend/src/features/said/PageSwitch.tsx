import { Link } from 'react-router'
import { CopyField } from '../../components/CopyField/CopyField'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import type { Wire } from '../../lib/api'
import { useChangePublicPage } from './useChangePublicPage'

interface PageSwitchProps {
  practiceId: string
  said: Wire['PublicLines']
  leads: boolean
}

/** Whether the practice's page is open, what that means, and for its lead the switch. */
export function PageSwitch({ practiceId, said, leads }: PageSwitchProps) {
  const change = useChangePublicPage(practiceId)
  const errors = useProblems(change.error)
  const { open, address, version } = said

  return (
    <section className="dw-card" aria-labelledby="your-page">
      <h2 className="nhsuk-heading-m" id="your-page">
        Your page for everybody
      </h2>
      <ErrorSummary errors={errors} />
      <p role="status">
        <strong>{open ? 'Your page is open.' : 'Your page is closed.'}</strong>{' '}
        {open ? 'Anyone with its address can read it.' : 'Nobody outside your practice can read it.'}
      </p>
      {open && (
        <>
          <CopyField id="page-address" label="Its address" value={address} />
          <p>
            <Link to={new URL(address).pathname}>See your page as others see it</Link>
          </p>
        </>
      )}
      {leads && !open && <WhatItMeans />}
      {leads && (
        <button
          className={open ? 'nhsuk-button nhsuk-button--secondary' : 'nhsuk-button'}
          type="button"
          onClick={() => !change.isPending && change.mutate({ open: !open, seen: version })}
        >
          {open ? 'Close the page' : 'Open the page to everybody'}
        </button>
      )}
      {open && <p className="dw-small">When it is closed, it is gone at once. What somebody printed or copied stays with them.</p>}
    </section>
  )
}

function WhatItMeans() {
  return (
    <>
      <p>If you open it:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>anyone can read it without signing in: patients, neighbours, a newspaper</li>
        <li>it shows your practice’s name and town, and the lines that are shown</li>
        <li>it shows nothing else that you wrote: no answers, no levels, no roles</li>
        <li>we ask search engines not to list it, and we do not watch who reads it</li>
        <li>you can close it at any time</li>
      </ul>
    </>
  )
}
