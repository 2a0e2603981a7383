import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LevelMark } from '../../components/LevelMark/LevelMark'
import { SetNotice } from '../../components/Notice/SetNotice'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { criteriaQuery } from '../../lib/requests/criteria'
import { questionsByDomain } from '../audit/questions'
import { DomainWords } from './DomainWords'
import { doneWords } from './sharingWords'

type View = Wire['GroupView']
type Set = Wire['CriteriaSet']

interface GroupViewPartsProps {
  view: View
  /** What stands below each answer. */
  below?: (criterion: Wire['Criterion']) => ReactNode
}

/** All that a group sees of one self-assessment: to the practice beforehand, and to the group itself. */
export function GroupViewParts({ view, below }: GroupViewPartsProps) {
  const { data: set } = useSuspenseQuery(criteriaQuery(view.setId, view.criteriaVersion))
  return (
    <div className="dw-group-view">
      <p>
        Submitted on {dateInWords(view.submittedOn)}, {view.form === 'short' ? 'short form' : 'full form'}.
      </p>
      {view.level === 'taking_part' && <p>The practice takes part. It shares nothing more.</p>}
      {view.domains.length > 0 && <Topics view={view} set={set} />}
      {view.actionsDone !== null && <p>{doneWords(view.actionsDone)}</p>}
      {view.stuck && view.level !== 'full' && <Actions title="What is stuck" actions={view.stuckActions} none="Nothing is stuck." />}
      {view.level === 'full' && (
        <>
          <Answers view={view} set={set} below={below} />
          <Actions title="The plan" actions={view.actions} none="There are no actions in the plan yet." />
        </>
      )}
      <SetNotice set={set} />
    </div>
  )
}

/** The word of each topic, in the order of the criteria. */
function Topics({ view, set }: { view: View; set: Set }) {
  const top = set.scale.levels.length - 1
  return (
    <>
      <h2 className="nhsuk-heading-m">A word for each topic</h2>
      <DomainWords domains={view.domains} top={top} />
    </>
  )
}

function Answers({ view, set, below }: GroupViewPartsProps & { set: Set }) {
  const byId = new Map(view.answers.map((answer) => [answer.criterionId, answer]))
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">The answers</h2>
      {questionsByDomain(set, view.form).map(({ domain, criteria }) => (
        <details className="nhsuk-details" key={domain.id}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">{domain.title}</span>
          </summary>
          <div className="nhsuk-details__text">
            <ul className="dw-plain-list">
              {criteria.map((criterion) => (
                <li key={criterion.id}>
                  <p className="dw-shared__title">{criterion.title}</p>
                  <OneAnswer answer={byId.get(criterion.id)} set={set} />
                  {byId.get(criterion.id)?.choice && below?.(criterion)}
                </li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </>
  )
}

function OneAnswer({ answer, set }: { answer?: Wire['GroupAnswer']; set: Set }) {
  const top = set.scale.levels.length - 1
  if (!answer || answer.choice === '') return <p>No answer.</p>
  return (
    <>
      <p>
        <LevelMark
          mark={answer.choice === 'level' ? (answer.level ?? 0) : answer.choice}
          top={top}
          label={wordOf(answer, set)}
        />
      </p>
      {[answer.note, answer.reason, answer.howChecked].filter(Boolean).map((text) => (
        <p className="dw-own-words" key={text}>
          {text}
        </p>
      ))}
      {answer.evidence.map(({ id, what, date, where }) => (
        <p className="dw-small" key={id}>
          Evidence: {[what, dateInWords(date), where].filter(Boolean).join(', ')}
        </p>
      ))}
    </>
  )
}

function wordOf({ choice, level }: Wire['GroupAnswer'], set: Set): string {
  if (choice === 'not_sure') return 'Not sure'
  if (choice === 'does_not_apply') return 'Does not apply'
  return set.scale.levels[level ?? 0]?.label ?? ''
}

const stateWords: Record<Wire['GroupAction']['state'], string> = {
  to_do: 'Not done yet',
  stuck: 'Stuck',
  done: 'Done',
  dropped: 'Dropped',
}

/** Actions as the group sees them. */
export function Actions({ title, actions, none }: { title: string; actions: Wire['GroupAction'][]; none: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">{title}</h2>
      {actions.length === 0 && <p>{none}</p>}
      <ul className="dw-plain-list">
        {actions.map((action) => (
          <li className="dw-card" key={action.id}>
            <h3 className="nhsuk-heading-s dw-shared__title">{action.what}</h3>
            <p>{[stateWords[action.state], action.doneOn && `on ${dateInWords(action.doneOn)}`].filter(Boolean).join(' ')}</p>
            {[action.why, action.evidenceNote].filter(Boolean).map((text) => (
              <p className="dw-own-words" key={text}>
                {text}
              </p>
            ))}
            <Facts
              facts={[
                action.firstStep && `First step: ${action.firstStep}`,
                action.ownerRole && `Who: ${action.ownerRole}`,
                action.due && (action.state === 'to_do' || action.state === 'stuck') && `By ${dateInWords(action.due)}`,
                action.howWeKnow && `How we will know: ${action.howWeKnow}`,
              ]}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A few short lines; those that say nothing are left out. */
function Facts({ facts }: { facts: (string | false | null)[] }) {
  const said = facts.filter(Boolean)
  if (said.length === 0) return null
  return (
    <ul className="dw-plain-list dw-small dw-group-view__facts">
      {said.map((fact) => (
        <li key={fact || ''}>{fact}</li>
      ))}
    </ul>
  )
}
