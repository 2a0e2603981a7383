import { SummaryList } from 'nhsuk-react-components'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { serverNow } from '../../lib/serverClock'
import { ProgressBar } from '../audit/ProgressBar'
import { nextStep, type NextStep } from './nextStep'
import { PlacementFrame } from './PlacementFrame'
import { PromptList } from './PromptList'
import { howFar } from './prompts'
import { UnsentPrompts } from './UnsentPrompts'
import { useReopen } from './useChangeAssessment'
import { usePlacement, type PlacementParts } from './usePlacement'

/** A trainee's own placement: what to do next in one sentence and one button, and what cannot happen. */
export function PlacementPage() {
  const parts = usePlacement()
  const { placementId, placement, assessment, set } = parts
  const { seen, notSeen, total } = howFar(set, assessment.observations)
  const open = placement.state !== 'to_come'
  return (
    <PlacementFrame title="Your placement" placementId={placementId} assessment={assessment} first aside={<Aside {...parts} />}>
      <Told />
      <p className="dw-lead">
        How easy is it for somebody who has been through hard things to get help at this practice? You are new here, so you
        see what others no longer notice.
      </p>
      {open && (seen + notSeen > 0 || assessment.canWrite) && <ProgressBar done={seen + notSeen} total={total} />}
      <Next placementId={placementId} step={nextStep(placement, assessment, set, serverNow())} />
      <UnsentPrompts placementId={placementId} set={set} />
      {placement.state === 'open' && assessment.state === 'draft' && (
        <p className="dw-small">
          You can write from {dateInWords(placement.opensOn)} to {dateInWords(placement.closesOn)}.
        </p>
      )}
      {open && (seen + notSeen > 0 || assessment.canWrite) && <PromptList placementId={placementId} assessment={assessment} set={set} />}
      <Dates placement={placement} />
      <WhatCannotHappen assessment={assessment} />
      <SetNotice set={set} />
    </PlacementFrame>
  )
}

function Next({ placementId, step: { words, button, reopens } }: { placementId: string; step: NextStep }) {
  const reopen = useReopen(placementId)
  const errors = useProblems(reopen.error)
  const navigate = useNavigate()
  const told = 'It is open again. Go on where you like.'
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="dw-placement__now">{words}</p>
      {(button || reopens) && (
        <div className="dw-buttons dw-placement__go">
          {button && (
            <Link className="nhsuk-button" to={button.to}>
              {button.label}
            </Link>
          )}
          {reopens && (
            <button
              className={button ? 'nhsuk-button nhsuk-button--secondary' : 'nhsuk-button'}
              type="button"
              disabled={reopen.isPending}
              onClick={() =>
                reopen.mutate(undefined, {
                  onSuccess: () => navigate(addresses.placement(placementId), { replace: true, state: { told } }),
                })
              }
            >
              Go on writing
            </button>
          )}
        </div>
      )}
    </>
  )
}

function Dates({ placement }: { placement: Wire['Placement'] }) {
  const facts = [
    ['Practice', placement.practiceName],
    ['Placement', `${dateInWords(placement.starts)} to ${dateInWords(placement.ends)}`],
    ['Writing', `${dateInWords(placement.opensOn)} to ${dateInWords(placement.closesOn)}`],
  ]
  return (
    <section className="dw-section" aria-labelledby="about-placement">
      <h2 className="nhsuk-heading-m" id="about-placement">
        About your placement
      </h2>
      <SummaryList>
        {facts.map(([key, value]) => (
          <SummaryList.Row key={key}>
            <SummaryList.Key>{key}</SummaryList.Key>
            <SummaryList.Value>{value}</SummaryList.Value>
          </SummaryList.Row>
        ))}
      </SummaryList>
    </section>
  )
}

function WhatCannotHappen({ assessment: { release, releasedAt } }: Pick<PlacementParts, 'assessment'>) {
  return (
    <section aria-labelledby="cannot-happen">
      <h2 className="nhsuk-heading-m" id="cannot-happen">
        What cannot happen
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {releasedAt ? (
          <li>The practice cannot see more than you gave it. Nothing else of this page is on any page or message that it gets.</li>
        ) : (
          <li>
            The practice cannot learn that this page exists. Nothing about it is on any page, list, count or message that
            the practice gets, unless you choose to give it something.
          </li>
        )}
        <li>Nobody who supervises you has a way in. There is no role for it.</li>
        <li>
          The group’s facilitators see your name, the practice and the dates, because you are here through them.{' '}
          {release === 'group' ? 'They read what you let them read.' : 'They do not see whether you write.'} One who works at
          the practice, or did in the last 12 months, sees none of it.
        </li>
        <li>It is never a mark for the practice or for you, and no part of your training.</li>
      </ul>
    </section>
  )
}

function Aside({ placementId, assessment }: PlacementParts) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Yours to keep</h2>
      <ul className="nhsuk-list">
        <li>
          <Link to={addresses.placementReflection(placementId)}>Your reflection</Link>
        </li>
        {assessment.canWithdraw && (
          <li>
            <Link to={addresses.placementWithdraw(placementId)}>Withdraw what you wrote</Link>
          </li>
        )}
        <li>
          <Link to={addresses.placementTrail(placementId)}>Who did what here</Link>
        </li>
        <li>
          <Link to={addresses.whoDecidesWhat}>Who decides what</Link>
        </li>
      </ul>
      <h2 className="nhsuk-heading-s">Leave at any time</h2>
      <p>
        “Leave” at the top opens an empty page in place of this one. “Pause” hides this page until you come back.
      </p>
    </>
  )
}
