import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ContentNoted } from '../../components/ContentNoted/ContentNoted'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useFacilitates } from '../group/useFacilitates'
import { Resting } from '../saying/Resting'
import { useLevelLabels } from '../working/requests'
import { WordDifference } from '../working/WordDifference'
import { CriterionWords, partsOf } from './CriterionWords'
import { Discussion } from './Discussion'
import { LookAfterProposal } from './LookAfterProposal'
import { PositionForm } from './PositionForm'
import { toDecideQuery, useWithdrawPosition } from './requests'
import { TakeProposalBack } from './TakeProposalBack'
import { asSentence, kindWords, nameOf, positionWords } from './words'

/** A proposal: the words before and after, where people stand, and one's own position. */
export function ProposalPage() {
  const { groupId = '', proposalId = '' } = useParams()
  const { data } = useSuspenseQuery(toDecideQuery(groupId))
  const facilitates = useFacilitates(groupId)
  const proposal = data.proposals.find(({ id }) => id === proposalId)
  const back = <Back to={addresses.toDecide(groupId)}>Deciding together</Back>
  if (!proposal) return <Page title="Proposal" heading="There is no such proposal" before={back} />
  const { resting, pauseWords } = proposal.rest
  return (
    <Page
      title="Proposal"
      heading={nameOf(proposal)}
      before={back}
      whoSees="Everybody in the group sees where you stand, with your name. Nobody outside does."
      aside={proposal.state === 'open' && facilitates ? <LookAfterProposal key={proposalId} groupId={groupId} proposal={proposal} /> : undefined}
    >
      <Told />
      {resting && (
        <Resting what="conversation" words={pauseWords}>
          <p>You can read everything, and take your words back. Nothing is decided until it goes on.</p>
        </Resting>
      )}
      {proposal.why !== '' && <p className="dw-words">{proposal.why}</p>}
      <WhatIsProposed groupId={groupId} proposal={proposal} />
      <Discussion groupId={groupId} proposal={proposal} />
      <Positions groupId={groupId} proposal={proposal} />
      {!facilitates && <PositionForm key={`${proposalId} ${mineOf(proposal)?.version}`} groupId={groupId} proposal={proposal} mine={mineOf(proposal)} />}
      {proposal.state === 'open' && facilitates && !resting && (
        <Link className="nhsuk-button" to={addresses.decideProposal(groupId, proposalId)}>
          Write the decision down
        </Link>
      )}
      {proposal.state === 'open' && (facilitates || proposal.mine) && <TakeProposalBack groupId={groupId} proposal={proposal} />}
      {proposal.state !== 'open' && facilitates && <LookAfterProposal key={proposalId} groupId={groupId} proposal={proposal} />}
      {proposal.state !== 'open' && (
        <p>
          {proposal.state === 'decided' && 'This is decided. '}
          <Link to={addresses.decisions(groupId)}>What we decided</Link>
        </p>
      )}
    </Page>
  )
}

function mineOf(proposal: Wire['GroupProposal']) {
  return proposal.positions.find(({ mine }) => mine)
}

/** All that is decided about: what people read of a criterion, with its name and what is said before it. */
function allOf(text: Wire['CriterionText'], levels: string[]): [string, string][] {
  return [['Short name', text.title], ['What to say before it', text.contentNote], ...partsOf(text, levels)]
}

function WhatIsProposed({ groupId, proposal: { draftId, criteria } }: { groupId: string; proposal: Wire['GroupProposal'] }) {
  const levels = useLevelLabels(groupId, draftId)
  return criteria.map((criterion) => <Proposed key={criterion.criterionId} criterion={criterion} levels={levels} />)
}

/** Only what differs stands beside each other; on a phone, one under the other. */
function Proposed({ criterion, levels }: { criterion: Wire['ProposedCriterion']; levels: string[] }) {
  const { before, after } = criterion
  const was = new Map(before ? allOf(before, levels) : [])
  const now = new Map(after ? allOf(after, levels) : [])
  const names = [...new Set([...was.keys(), ...now.keys()])].filter((name) => was.get(name) !== now.get(name))
  return (
    <section className="dw-card" aria-labelledby={criterion.criterionId}>
      <h2 className="nhsuk-heading-m" id={criterion.criterionId}>
        {(after ?? before)?.title}
      </h2>
      <p>
        {asSentence(kindWords[criterion.kind])}: {criterion.why}
      </p>
      {before && after ? (
        <ContentNoted notes={[before.contentNote, after.contentNote]}>
          {names.map((name) => (
            <div key={name}>
              <h3 className="nhsuk-heading-s">{name}</h3>
              <WordDifference before={was.get(name) ?? ''} now={now.get(name) ?? ''} names={['Now', 'Proposed']} />
            </div>
          ))}
        </ContentNoted>
      ) : (
        <CriterionWords text={(after ?? before)!} levels={levels} />
      )}
    </section>
  )
}

function Positions({ groupId, proposal: { id, positions } }: { groupId: string; proposal: Wire['GroupProposal'] }) {
  const takeBack = useWithdrawPosition(groupId, id)
  const errors = useProblems(takeBack.error)
  if (positions.length === 0) return null
  return (
    <section className="dw-section" aria-labelledby="stand">
      <h2 className="nhsuk-heading-m" id="stand">
        Where people stand
      </h2>
      <ErrorSummary errors={errors} />
      <ul className="dw-rows">
        {positions.map(({ name, choice, because, mine }, i) => (
          <li className="dw-row" key={i}>
            <div>
              <strong>{mine ? 'You' : name}</strong>: {positionWords[choice]}
              {because !== '' && <div className="dw-words">{because}</div>}
            </div>
            {mine && (
              <button className="dw-link-button" type="button" disabled={takeBack.isPending} onClick={() => takeBack.mutate()}>
                Take back where I stand
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
