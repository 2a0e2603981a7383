import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { allSaidQuery } from '../saying/requests'
import { DecisionForm, type About } from './DecisionForm'
import type { Basis } from './ReadAgain'
import { decisionsQuery, publishingQuery, retiringQuery } from './requests'
import { useHashRead } from './useAsRead'

const nothing = { proposalId: null, draftId: null, versionId: null, hash: '' }

/** Writes down what was decided about a proposal. */
export function RecordProposalPage() {
  const { groupId = '', proposalId = '' } = useParams()
  const { data } = useSuspenseQuery(allSaidQuery(groupId))
  const withdrawn = data.filter((said) => said.proposalId === proposalId && said.state === 'withdrawn')
  return (
    <RecordPage title="Write the decision down" about={{ ...nothing, about: 'proposal', proposalId }}>
      <p>
        The record names what people said about the proposal by a number, never their words. When somebody takes their words back, it
        says only that a contribution was withdrawn.
      </p>
      {withdrawn.map(({ id }) => (
        <p key={id}>A contribution was withdrawn.</p>
      ))}
    </RecordPage>
  )
}

/** Writes down that the group agrees to a draft, word for word as it was read. */
export function RecordAgreePage() {
  const { groupId = '', draftId = '' } = useParams()
  const { data } = useSuspenseQuery(publishingQuery(groupId, draftId))
  const hash = useHashRead(data.agreeHash)
  const pages = [
    { to: addresses.publish(groupId, draftId), name: 'What is different' },
    { to: addresses.endorse(groupId, draftId), name: 'The words, part by part' },
  ]
  return (
    <RecordPage
      title={`Write down that the group agrees to version ${data.number}`}
      about={{ ...nothing, about: 'agree', draftId, hash }}
      basis={{ hash: data.agreeHash, what: 'The draft', pages }}
      next={addresses.publish(groupId, draftId)}
    />
  )
}

/** Writes down that a version is used no longer, which it is from then on. */
export function RecordRetirePage() {
  const { groupId = '', setId = '', version = '' } = useParams()
  const { data } = useSuspenseQuery(retiringQuery(groupId, setId, version))
  const hash = useHashRead(data.hash)
  return (
    <RecordPage
      title={`Retire version ${version} for ever`}
      about={{ ...nothing, about: 'retire', versionId: data.versionId, hash }}
      basis={{ hash: data.hash, what: 'What retiring it would do', pages: [{ to: addresses.retireVersion(groupId, setId, version), name: 'What changes, and what stays' }] }}
    />
  )
}

/** Writes down anything else that was decided. */
export function RecordOtherPage() {
  return <RecordPage title="Write a decision down" about={{ ...nothing, about: 'other' }} />
}

/** Writes down that the rule changes by which a version is agreed. */
export function RecordRulePage() {
  return <RecordPage title="Change when a version is agreed" about={{ ...nothing, about: 'rule' }} />
}

interface RecordPageProps {
  title: string
  about: About
  basis?: Basis
  next?: string
  children?: ReactNode
}

function RecordPage({ title, about, basis, next, children }: RecordPageProps) {
  const { groupId = '' } = useParams()
  const { data } = useSuspenseQuery(decisionsQuery(groupId))
  return (
    <Page
      title="Write a decision down"
      heading={title}
      before={<Back to={addresses.toDecide(groupId)}>Deciding together</Back>}
      whoSees="Everybody in the group sees this, for ever. Please name no people, and do not copy what somebody said."
    >
      {children}
      <DecisionForm groupId={groupId} about={about} basis={basis} log={data} next={next ?? addresses.decisions(groupId)} />
    </Page>
  )
}
