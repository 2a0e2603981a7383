import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate } from 'react-router'
import { Page } from '../../components/Page/Page'
import { sessionQuery } from '../../lib/requests/session'
import { FactorSetUp } from '../second-factor/FactorSetUp'
import { RecoveryCodes } from '../second-factor/RecoveryCodes'
import { useArrival } from './arrival'

/** For somebody whose role needs a second factor and who has none yet: the last step of signing in. */
export function SetUpFactorPage() {
  const { stage, next, destination } = useArrival()
  const [codes, setCodes] = useState<string[] | null>(null)
  const client = useQueryClient()

  // The first code has made the session whole, but nobody is led away from codes that cannot be shown again.
  if (codes)
    return (
      <Page key="codes" title="Keep your recovery codes">
        <RecoveryCodes
          codes={codes}
          onKept={() => void client.refetchQueries({ queryKey: sessionQuery.queryKey }).then(() => setCodes(null))}
        />
      </Page>
    )
  if (stage !== 'set_up_factor') return <Navigate to={next} replace state={{ from: destination }} />
  return (
    <Page key="set-up" title="Make your sign-in safer">
      <p>
        Your role looks after other people’s places here, so a password alone is not enough. From now on you sign in with
        your password and a code from an app. Setting it up takes about three minutes.
      </p>
      <FactorSetUp onCodes={setCodes} />
    </Page>
  )
}
