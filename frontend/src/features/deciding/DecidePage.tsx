import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { useFacilitates } from '../group/useFacilitates'
import { toDecideQuery } from './requests'
import { Versions } from './Versions'
import { nameOf, standWords } from './words'

const stateWords = { decided: 'Decided', withdrawn: 'Taken back' }

/** What there is to decide: proposals, and the draft that can be read and endorsed. */
export function DecidePage() {
  const { groupId = '' } = useParams()
  const { data } = useSuspenseQuery(toDecideQuery(groupId))
  const facilitates = useFacilitates(groupId)
  const open = data.proposals.filter(({ state }) => state === 'open')
  const settled = data.proposals.filter(({ state }) => state !== 'open')
  return (
    <Page title="Deciding together" before={<Back to={addresses.group(groupId)}>Your group</Back>}>
      <Told />
      <p>
        There is no rush. Nothing here is overdue. <Link to={addresses.decisions(groupId)}>What we decided so far</Link>
      </p>
      <h2 className="nhsuk-heading-m">Proposals</h2>
      {open.length === 0 ? (
        <Empty title="Proposals will be here">
          <p>Anybody in the group can propose changes from a draft.</p>
        </Empty>
      ) : (
        <Proposals groupId={groupId} proposals={open} />
      )}
      {data.drafts.map((draft) => (
        <Draft key={draft.id} groupId={groupId} draft={draft} />
      ))}
      {facilitates && <Versions groupId={groupId} />}
      {settled.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m dw-section">Earlier proposals</h2>
          <Proposals groupId={groupId} proposals={settled} />
        </>
      )}
    </Page>
  )
}

function Proposals({ groupId, proposals }: { groupId: string; proposals: Wire['GroupProposal'][] }) {
  return (
    <ul className="dw-doors">
      {proposals.map((proposal) => (
        <li className="dw-door" key={proposal.id}>
          <Link to={addresses.proposal(groupId, proposal.id)}>{nameOf(proposal)}</Link>
          <span>{proposal.state === 'open' ? whereOneStands(proposal) : `${stateWords[proposal.state]}. Proposed on ${dayOf(proposal.openedAt)}.`}</span>
        </li>
      ))}
    </ul>
  )
}

function whereOneStands({ rest, positions }: Wire['GroupProposal']): string {
  if (rest.resting) return 'Resting for a while'
  const mine = positions.find((position) => position.mine)
  return mine ? standWords[mine.choice] : 'Open to talk about'
}

function Draft({ groupId, draft }: { groupId: string; draft: Wire['DraftToDecide'] }) {
  const facilitates = useFacilitates(groupId)
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">The draft of version {draft.number}</h2>
      <ul className="dw-doors">
        {draft.changes.length > 0 && (
          <li className="dw-door">
            <Link to={addresses.propose(groupId, draft.id)}>Propose changes to the group</Link>
          </li>
        )}
        <li className="dw-door">
          <Link to={addresses.endorse(groupId, draft.id)}>Read and endorse the texts</Link>
          <span>One part at a time.</span>
        </li>
        {facilitates && (
          <li className="dw-door">
            <Link to={addresses.publish(groupId, draft.id)}>Look at publishing it</Link>
            <span>You see what would happen first.</span>
          </li>
        )}
      </ul>
    </>
  )
}
