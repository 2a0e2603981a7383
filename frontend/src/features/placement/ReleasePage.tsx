import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import { Told, type Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords, dayAfter } from '../../lib/dates'
import { numberInWords } from '../../lib/numberWords'
import { isProblem } from '../../lib/problem'
import { PlacementFrame } from './PlacementFrame'
import { useRelease } from './useChangeAssessment'
import { usePlacement, type PlacementParts } from './usePlacement'

/** Who may see a finished assessment, each choice with who sees what and how long it can be taken back. */
export function ReleasePage() {
  const parts = usePlacement()
  const { placementId, assessment } = parts
  return (
    <PlacementFrame placementId={placementId} assessment={assessment} title="Who may see this" heading="Who may see what you wrote?">
      <Told />
      <Body {...parts} />
    </PlacementFrame>
  )
}

function Body(parts: PlacementParts) {
  const { placementId, assessment } = parts
  if (assessment.releasedAt) return <ForGood {...parts} />
  if (assessment.state === 'submitted') return <Choose {...parts} />
  return (
    <>
      <p className="dw-lead">Nobody but you. You can choose once you have finished.</p>
      <p>
        <Link to={addresses.placement(placementId)}>Back to your placement</Link>
      </p>
    </>
  )
}

function ForGood({ placementId, assessment }: PlacementParts) {
  if (assessment.release === 'shared')
    return <p className="dw-lead">The practice’s lead can read what you shared. That cannot be taken back. Nobody sees the rest.</p>
  return (
    <>
      <p className="dw-lead">
        {`Some of your levels are counted with those of other trainees. That cannot be taken back. ${assessment.canWithdraw ? 'The others wait until there are enough.' : 'Nothing more waits.'} Your words stay yours alone.`}
      </p>
      {assessment.canWithdraw && (
        <p>
          <Link to={addresses.placementWithdraw(placementId)}>Take back what still waits</Link>
        </p>
      )}
    </>
  )
}

type Release = Wire['Assessment']['release']

const buttons: Record<Release, string> = {
  kept: 'Keep it to myself',
  group: 'Let the facilitators read it',
  pooled: 'Put my levels together with others',
  shared: 'Choose what to share',
}

const told: Record<Exclude<Release, 'shared'>, string> = {
  kept: 'It is kept for you alone.',
  group: 'The group’s facilitators can read it now, without your name.',
  pooled: 'Your levels wait to be put together with those of others.',
}

function Choose({ placementId, placement, assessment }: PlacementParts) {
  const [release, setRelease] = useState(assessment.release)
  const change = useRelease(placementId, assessment.version)
  const errors = useProblems(change.error)
  const navigate = useNavigate()

  function go() {
    if (release === 'shared') {
      void navigate(assessment.release === 'shared' ? addresses.placementConfirm(placementId) : addresses.placementShare(placementId))
      return
    }
    change.mutate(
      { release, hidden: [], hiddenNotes: [], hash: '' },
      { onSuccess: () => navigate(addresses.placement(placementId), { state: { told: told[release] } satisfies Tells }) },
    )
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      {isProblem(change.error, 'stale') && <p>The page now shows how it stands. Choose again.</p>}
      <Radios
        id="release"
        legend="Choose one. You can change your mind until the practice has seen something."
        value={release}
        onChange={setRelease}
        choices={choices(assessment)}
      />
      {!assessment.canShare && (
        <p className="dw-small">
          {`There is a fourth choice from ${dateInWords(dayAfter(placement.ends))}, when your placement is over: a shared conversation, by name, about the lines that you choose.`}
        </p>
      )}
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={change.isPending} onClick={go}>
          {release === 'shared' && assessment.release === 'shared' ? 'See what you chose' : buttons[release]}
        </button>
        <Link to={addresses.placement(placementId)}>Leave it as it is</Link>
      </div>
    </>
  )
}

function choices({ canShare, poolsOn, poolsFrom, release }: Wire['Assessment']): RadioChoice<Release>[] {
  const all: (RadioChoice<Release> & { shown?: boolean })[] = [
    {
      value: 'kept',
      label: 'Only me',
      hint: 'Nobody else sees it, now or later.',
      more: <What sees="Nobody." back="There is nothing to take back." />,
    },
    {
      value: 'group',
      label: 'The group',
      hint: 'The people who look after the criteria learn from it.',
      more: (
        <What
          sees="The group’s facilitators see the practice, your levels and your notes. They do not see your name or your dates. They know who is on a placement, so they may guess."
          back="You can take it back at any time. What somebody has read, they have read."
        />
      ),
    },
    {
      value: 'pooled',
      label: 'The practice, together with others',
      hint: 'Levels only, mixed with those of other trainees. Never your words.',
      more: (
        <What
          sees={`For each question, the practice sees the lowest, the most chosen and the highest level, once ${numberInWords(poolsFrom)} trainees or more have said theirs, from placements that began at least four months apart, and all of them have ended. It is not told who, nor how many. It sees in which quarter, it knows who was there on placement, and if all say the same, it knows that of each. Nothing is shown before ${dateInWords(poolsOn)}, and only once a quarter. If you signed up with a code, a facilitator first says that they know your placement.`}
          back="You can take it back until your levels are shown with the others. After that they are counted with the others, and stay."
        />
      ),
    },
    {
      value: 'shared',
      label: 'The practice, as a conversation with me',
      hint: 'By name, and only the lines that you choose.',
      shown: canShare || release === 'shared',
      more: (
        <What
          sees="The practice’s lead, now and later, sees your name, and the levels and notes that you leave in. They can print it and show it to others. You look at it first, as they will see it."
          back="You choose today and confirm after 24 hours. Until you confirm, nobody sees it. After that it cannot be taken back."
        />
      ),
    },
  ]
  return all.filter(({ shown = true }) => shown)
}

function What({ sees, back }: { sees: string; back: string }) {
  return (
    <dl className="dw-what">
      <dt>Who sees what</dt>
      <dd>{sees}</dd>
      <dt>Can you take it back?</dt>
      <dd>{back}</dd>
    </dl>
  )
}
