import { SummaryList } from 'nhsuk-react-components'
import type { Wire } from '../../lib/api'

/** The state of the machine's side in words: what is set up, and what follows from what is not. */
export function HowItRuns({ installation }: { installation: Wire['Installation'] }) {
  const facts: [string, string][] = [
    ['E-mail', mailInWords(installation)],
    ['Address', addressInWords(installation)],
    ['Organisation’s sign-in', installation.provider || 'Not set up. People sign in with a password.'],
    ['Group', installation.groupName],
    ['Practices in the list', installation.practices.toLocaleString('en-GB')],
    ['Database', installation.database],
    ['Version', installation.version],
  ]
  return (
    <SummaryList>
      {facts.map(([key, value]) => (
        <SummaryList.Row key={key}>
          <SummaryList.Key>{key}</SummaryList.Key>
          <SummaryList.Value>{value}</SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  )
}

export function mailInWords({ mail, mailWaiting, mailGivenUp }: Wire['Installation']): string {
  if (!mail)
    return 'Not set up. Doorway sends no e-mail: whoever invites gets a link to hand over, and a new password needs a command at the machine.'
  const waiting = mailWaiting === 0 ? 'Nothing is waiting.' : `${messages(mailWaiting)} waiting to be sent.`
  const givenUp = mailGivenUp === 0 ? '' : ` ${messages(mailGivenUp)} could not be sent after many tries.`
  return `Set up. ${waiting}${givenUp}`
}

function messages(count: number): string {
  return count === 1 ? '1 message' : `${count.toLocaleString('en-GB')} messages`
}

function addressInWords({ publicAddress, secure }: Wire['Installation']): string {
  return secure ? publicAddress : `${publicAddress} (not https: only for trying out on this machine)`
}
