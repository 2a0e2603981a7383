import { useState } from 'react'
import { useLocation } from 'react-router'
import { AccountStep } from './AccountStep'
import { CodeStep } from './CodeStep'
import { PlacementStep } from './PlacementStep'
import type { Started, ToStep } from './started'

/**
 * A trainee with a code signs up, in three steps at one address: what was given so far stays while they go on and back. The
 * step is kept in the history entry; after loading the page again it begins with the code.
 */
export function SignUpPage() {
  const [started, setStarted] = useState<Started>({ code: '', dates: { starts: '', ends: '' }, key: crypto.randomUUID() })
  const change = (part: Partial<Started>) => setStarted((before) => ({ ...before, ...part }))
  const step = (useLocation().state as ToStep | null)?.step
  const { offer, practice, dates } = started
  const { starts, ends } = dates
  if (step === 'account' && practice && starts && ends)
    return <AccountStep code={started.code} practice={practice} starts={starts} ends={ends} requestKey={started.key} />
  if (step && offer) return <PlacementStep started={started} offer={offer} change={change} />
  return <CodeStep started={started} change={change} />
}
