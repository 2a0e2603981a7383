import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { groupQuery } from '../../lib/requests/group'
import { BuddyWaits } from '../caring/BuddyWaits'
import { PracticeDoors } from '../reviewing/PracticeDoors'
import { ForYou } from '../saying/ForYou'
import { SharingSetting } from './SharingSetting'
import { useFacilitates } from './useFacilitates'

/** The group's first page: what it is, what it owns, who looks after it. */
export function GroupPage() {
  const { groupId = '' } = useParams()
  const { data: group } = useSuspenseQuery(groupQuery(groupId))
  const facilitates = useFacilitates(groupId)
  const current = group.criteria.find((version) => version.current)
  return (
    <Page title="Your group" caption={group.name} aside={<Aside group={group} />}>
      <p>
        This group owns the criteria that practices look at themselves with. People with lived experience, clinicians,
        researchers and charities decide together what they say.
      </p>
      <BuddyWaits groupId={groupId} />
      <ForYou groupId={groupId} />
      <Doors groupId={groupId} facilitates={facilitates} />
      <PracticeDoors groupId={groupId} />
      <Criteria versions={group.criteria} />
      {current && <SetNotice set={current} />}
      {facilitates && <SharingSetting group={group} />}
    </Page>
  )
}

/** What everybody in the group does here, and what a facilitator does. */
function Doors({ groupId, facilitates }: { groupId: string; facilitates: boolean }) {
  const everybody = [
    { to: addresses.working(groupId), name: 'Working on the criteria', what: 'The draft: what is different, and why. Change the words.' },
    { to: addresses.toDecide(groupId), name: 'Deciding together', what: 'Proposals, the draft to read and endorse, what we decided.' },
    { to: addresses.board(groupId), name: 'Practices that share', what: 'Each with as much as it chose to show you.' },
    { to: addresses.questionsForGroup(groupId), name: 'Questions for the group', what: 'Say something, pass, or say not now.' },
    { to: addresses.myWords(groupId), name: 'What you said', what: 'Say something new, change it, or take it back.' },
    { to: addresses.meetings(groupId), name: 'Meetings', what: 'When and where, and something to read before and after.' },
    { to: addresses.picture(groupId), name: 'Many practices together', what: 'Where practices that share are, and what they do. None is named.' },
  ]
  const facilitators = [
    { to: addresses.groupPeople(groupId), name: 'People', what: 'Who is in the group. Invite members and facilitators.' },
    { to: addresses.groupPractices(groupId), name: 'Practices', what: 'Find a practice and invite the person who leads it.' },
    { to: addresses.groupPlacements(groupId), name: 'Placements', what: 'Trainees on placement. Practices cannot see these.' },
    { to: addresses.signUpCodes(groupId), name: 'Sign-up codes', what: 'With a code, trainees add their placement by themselves.' },
    { to: addresses.released(groupId), name: 'What trainees let us see', what: 'Assessments that trainees chose to show you, without a name.' },
    { to: addresses.linesForPractices(groupId), name: 'Lines for practices', what: 'Sum up what people let practices be told.' },
    { to: addresses.signposts(groupId), name: 'Lines that help', what: 'Where trainees can turn with a worry. Check the numbers.' },
  ]
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">What you can do</h2>
      <ul className="dw-doors dw-doors--pairs">
        {[...everybody, ...(facilitates ? facilitators : [])].map(({ to, name, what }) => (
          <li className="dw-door" key={to}>
            <Link to={to}>{name}</Link>
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Criteria({ versions }: { versions: Wire['CriteriaVersion'][] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">The criteria</h2>
      <ul className="dw-doors">
        {versions.map((version) => (
          <li className="dw-door" key={`${version.setId} ${version.version}`}>
            <Link to={addresses.questions(version.setId, version.version)}>{version.title}</Link>
            <span>{standing(version)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function standing({ version, status, agreed, current }: Wire['CriteriaVersion']): string {
  const words = [`Version ${version}`, status === 'in_review' && 'in review', status === 'retired' && 'retired: not used for new self-assessments']
  return [...words, current && 'used for new self-assessments', agreed ? 'agreed by the group' : 'not co-designed yet']
    .filter(Boolean)
    .join(', ')
}

function Aside({ group }: { group: Wire['Group'] }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Who looks after the group</h2>
      {group.facilitators.length === 0 ? (
        <p>Nobody at the moment.</p>
      ) : (
        <ul className="nhsuk-list">
          {group.facilitators.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <h2 className="nhsuk-heading-s">Who sees what</h2>
      <p>The group sees what a practice chooses to share, and nothing else of it.</p>
      <ul className="nhsuk-list">
        <li>
          <Link to={addresses.whoDecidesWhat}>Who decides what</Link>
        </li>
        <li>
          <Link to={addresses.groupTrail(group.id)}>Who did what in the group</Link>
        </li>
      </ul>
      <h2 className="nhsuk-heading-s">Your place here</h2>
      <p>
        Take a rest, choose what you are called, and when Doorway may write to you:{' '}
        <Link to={addresses.myPlace(group.id)}>My place in the group</Link>
      </p>
      <h2 className="nhsuk-heading-s">Leave at any time</h2>
      <p>
        “Leave” at the top opens an empty page in place of this one. “Pause” hides this page until you come back.
      </p>
    </>
  )
}
