import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useDrafts } from '../audit/DraftsContext'
import { EarlierAnswer } from '../audit/EarlierAnswer'
import { NotSavedElsewhere } from '../audit/NotSavedElsewhere'
import { questionPlace } from '../audit/questions'
import { useAudit } from '../audit/useAudit'
import { inAll, kindWords, outcomes } from './outcomeWords'
import { upgradeQuery } from './upgradeQuery'
import { useUndoUpgrade, useUpgrade } from './useUpgrade'

/** What a newer version of the criteria would do to this draft, before anything is written; or what it did. */
export function UpgradePage() {
  const { practiceId, auditId, audit, set } = useAudit()
  // What is confirmed is what was looked at, so it is asked for anew.
  const { data: upgrade } = useSuspenseQuery({ ...upgradeQuery(practiceId, auditId), staleTime: 0 })
  const parts = { place: { practiceId, auditId }, audit, set, upgrade }
  if (upgrade.state === 'none' || audit.state !== 'draft') return <Nothing {...parts} />
  return upgrade.state === 'available' ? <Preview {...parts} /> : <Done {...parts} />
}

interface PartProps {
  place: { practiceId: string; auditId: string }
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
  upgrade: Wire['Upgrade']
}

function Nothing({ place: { practiceId, auditId } }: PartProps) {
  return (
    <Page title="Newer criteria" heading="Nothing to change here">
      <p>This self-assessment stays with its version of the criteria.</p>
      <p>
        <Link to={addresses.audit(practiceId, auditId)}>Back to the self-assessment</Link>
      </p>
    </Page>
  )
}

function Preview({ place, audit, set, upgrade }: PartProps) {
  const change = useUpgrade(place)
  const errors = useProblems(change.error)
  const drafts = useDrafts()
  const navigate = useNavigate()
  const back = addresses.audit(place.practiceId, place.auditId)
  const told = `This uses version ${upgrade.toVersion} of the criteria now. Until you submit, you can take that back.`

  function confirm() {
    drafts.sendAll()
    change.mutate(
      { version: audit.version, confirm: { toVersion: upgrade.toVersion, hash: upgrade.hash } },
      { onSuccess: () => navigate(back, { state: { told } satisfies Tells }) },
    )
  }

  return (
    <Page
      title="Newer criteria"
      heading="What the newer criteria would change"
      caption={`From version ${upgrade.fromVersion} to ${upgrade.toVersion}`}
    >
      <ErrorSummary errors={errors} />
      <p className="dw-lead">Of your questions: {inAll(upgrade.lines)}.</p>
      <p>Nothing is changed until you press the button at the end. Until you submit, you can take it back.</p>
      <NotSavedElsewhere nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      <Lines lines={upgrade.lines} scale={set.scale} />
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={change.isPending} onClick={confirm}>
          Use the newer criteria
        </button>
        <Link to={back}>Stay with version {upgrade.fromVersion}</Link>
      </div>
    </Page>
  )
}

function Done({ place, audit, set, upgrade }: PartProps) {
  const undo = useUndoUpgrade(place)
  const errors = useProblems(undo.error)
  const drafts = useDrafts()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const back = addresses.audit(place.practiceId, place.auditId)
  const told = `This uses version ${upgrade.fromVersion} of the criteria again, with every answer as it was.`

  function takeBack() {
    drafts.sendAll()
    undo.mutate(audit.version, { onSuccess: () => navigate(back, { state: { told } satisfies Tells }) })
  }

  return (
    <Page
      title="Newer criteria"
      heading="What the newer criteria changed"
      caption={`From version ${upgrade.fromVersion} to ${upgrade.toVersion}`}
    >
      <ErrorSummary errors={errors} />
      <p className="dw-lead">Of your questions: {inAll(upgrade.lines)}.</p>
      <Lines lines={upgrade.lines} scale={set.scale} />
      {upgrade.canUndo && (
        <section aria-labelledby="take-back" className="dw-section">
          <h2 className="nhsuk-heading-m" id="take-back">
            Take it back
          </h2>
          <p>
            Until you submit, you can go back to version {upgrade.fromVersion}. Every answer is then as it was. What you
            wrote since is kept among the earlier texts of its question.
          </p>
          <div className="dw-buttons">
            {asked ? (
              <>
                <button className="nhsuk-button" type="button" disabled={undo.isPending} onClick={takeBack}>
                  Yes, go back to version {upgrade.fromVersion}
                </button>
                <button className="dw-link-button" type="button" onClick={() => setAsked(false)}>
                  No, keep it
                </button>
              </>
            ) : (
              <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => setAsked(true)}>
                Go back to version {upgrade.fromVersion}
              </button>
            )}
          </div>
        </section>
      )}
      <p className="dw-after">
        <Link to={back}>Back to the self-assessment</Link>
      </p>
    </Page>
  )
}

function Lines({ lines, scale }: { lines: Wire['UpgradeLine'][]; scale: Wire['CriteriaSet']['scale'] }) {
  return outcomes.map(({ outcome, title, about }) => {
    const here = lines.filter((line) => line.outcome === outcome)
    if (here.length === 0) return null
    return (
      <section key={outcome} aria-labelledby={`outcome-${outcome}`} className="dw-section">
        <h2 className="nhsuk-heading-m" id={`outcome-${outcome}`}>
          {title}: {here.length}
        </h2>
        <p>{about}</p>
        <ul className="dw-standings">
          {here.map((line) => (
            <UpgradeLine key={`${line.criterionId} ${line.outcome}`} line={line} scale={scale} />
          ))}
        </ul>
      </section>
    )
  })
}

function UpgradeLine({ line, scale }: { line: Wire['UpgradeLine']; scale: Wire['CriteriaSet']['scale'] }) {
  const { title, kind, why, answers, outcome } = line
  const shown = [kindWords(kind), why].filter(Boolean).join('. ')
  return (
    <li className="dw-standing">
      <p>{title}</p>
      {kind !== outcome && shown && <p className="dw-small">{shown}</p>}
      {kind === outcome && why && <p className="dw-small">{why}</p>}
      {answers.length > 0 && (
        <details className="nhsuk-details dw-before">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {answers.length === 1 ? 'Your answer' : 'Your answers'}
              <span className="nhsuk-u-visually-hidden"> to {title}</span>
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <EarlierAnswer earlier={{ kind, comparable: true, why: '', answers }} scale={scale} />
          </div>
        </details>
      )}
    </li>
  )
}
