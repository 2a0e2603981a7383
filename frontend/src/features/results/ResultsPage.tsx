import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { LevelMark } from '../../components/LevelMark/LevelMark'
import { More } from '../../components/More/More'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { ProfileChart } from '../../components/ProfileChart/ProfileChart'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { criteriaQuery } from '../../lib/requests/criteria'
import { practiceQuery } from '../../lib/requests/practice'
import { resultsQuery } from '../../lib/requests/results'
import { rowOf } from './profileRow'

type Set = Wire['CriteriaSet']

/** How many of a long list are shown before the rest folds. */
const atFirst = 6

/** Where we are now: strengths first, then the profile, then what is essential and still to do. */
export function ResultsPage() {
  const { practiceId = '', auditId = '' } = useParams()
  const [{ data: results }, { data: practice }] = useSuspenseQueries({
    queries: [resultsQuery(practiceId, auditId), practiceQuery(practiceId)],
  })
  const { data: set } = useSuspenseQuery(criteriaQuery(results.setId, results.criteriaVersion))
  const role = usePracticeRole(practiceId)
  const nextPlan = addresses.plan(practiceId, auditId)

  return (
    <Page
      title="Where we are now"
      caption={[role === 'reader' && practice.shownName, whenWords(results)].filter(Boolean).join('. ')}
      wide
    >
      <div className="dw-page__main">
        <SetNotice set={set} />
        <Coverage whole={results.whole} />
        <Lowered results={results} set={set} />
        <Strengths strengths={results.strengths} set={set} />
      </div>
      <Profile results={results} set={set} />
      <div className="dw-page__main">
        <StillToDo standings={results.essentialToDo} set={set} />
        <Questions questions={results.questions} set={set} />
        <div className="dw-buttons dw-section">
          <Link className="nhsuk-button" to={nextPlan}>
            {role === 'lead' ? 'Choose what to do' : 'See what the practice will do'}
          </Link>
          {role === 'lead' && <Link to={addresses.comparison(practiceId, auditId)}>Compare with the views of others</Link>}
          {!results.draft && role !== 'reader' && <Link to={addresses.benchmark(practiceId, auditId)}>Beside other practices</Link>}
          {!results.draft && <Link to={addresses.answers(practiceId, auditId)}>Read every answer</Link>}
          <Link to={addresses.evidence(practiceId, auditId)}>Evidence by quality statement</Link>
          <Link to={addresses.practice(practiceId)}>Back to the start page</Link>
        </div>
        <Fingerprint results={results} />
      </div>
    </Page>
  )
}

function whenWords({ submittedAt }: Wire['Results']): string {
  return submittedAt ? `Submitted on ${dayOf(submittedAt)}` : 'A draft, not submitted yet'
}

function Coverage({ whole }: { whole: Wire['Tally'] }) {
  const parts = [
    whole.notSure > 0 && `${whole.notSure} not sure`,
    whole.doesNotApply > 0 && `${whole.doesNotApply} ${whole.doesNotApply === 1 ? 'does' : 'do'} not apply`,
    whole.unanswered > 0 && `${whole.unanswered} without an answer`,
  ].filter(Boolean)
  return (
    <p>
      {whole.rated} of {whole.applicable} criteria are rated{parts.length > 0 && `: ${parts.join(', ')}`}. There is no
      overall mark, because one number would hide the gaps.
    </p>
  )
}

function Lowered({ results, set }: { results: Wire['Results']; set: Set }) {
  if (results.lowered.length === 0) return null
  return (
    <section className="dw-notice" aria-labelledby="lowered">
      <h2 className="dw-notice__title" id="lowered">
        Counted at the level below
      </h2>
      <p className="dw-notice__text">The top level needs evidence from the last 12 months. Without it, these count one level lower:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {results.lowered.map(({ criterionId, to }) => (
          <li key={criterionId}>
            {statement(set, criterionId)} Counted as “{set.scale.levels[to]?.label}”.
          </li>
        ))}
      </ul>
    </section>
  )
}

function statement(set: Set, criterionId: string): string {
  return set.criteria.find(({ id }) => id === criterionId)?.statement ?? criterionId
}

function StandingItem({ standing, set }: { standing: Wire['Standing']; set: Set }) {
  return (
    <li className="dw-standing">
      <p>{statement(set, standing.criterionId)}</p>
      <Mark standing={standing} set={set} />
    </li>
  )
}

function Mark({ standing: { choice, level }, set: { scale } }: { standing: Wire['Standing']; set: Set }) {
  const top = scale.levels.length - 1
  if (choice === 'level' && level !== null)
    return <LevelMark mark={level} top={top} label={scale.levels[level]?.label ?? ''} />
  if (choice === 'not_sure') return <LevelMark mark="not_sure" top={top} label={scale.notSure.label} />
  if (choice === 'does_not_apply') return <LevelMark mark="does_not_apply" top={top} label={scale.doesNotApply.label} />
  return <LevelMark mark="unanswered" top={top} label="No answer yet" />
}

function Strengths({ strengths, set }: { strengths: Wire['Standing'][]; set: Set }) {
  return (
    <section aria-labelledby="strengths" className="dw-section">
      <h2 className="nhsuk-heading-m" id="strengths">
        What is strong
      </h2>
      {strengths.length === 0 ? (
        <p>Nothing stands at the upper levels yet. That is an honest place to begin from.</p>
      ) : (
        <More first={atFirst} className="dw-standings">
          {strengths.map((standing) => (
            <StandingItem key={standing.criterionId} standing={standing} set={set} />
          ))}
        </More>
      )}
    </section>
  )
}

function Profile({ results, set }: { results: Wire['Results']; set: Set }) {
  const shared = {
    scale: set.scale.levels.map(({ label }, level) => ({ level, label })),
    notSureLabel: set.scale.notSure.label,
    doesNotApplyLabel: set.scale.doesNotApply.label,
  }
  return (
    <section aria-labelledby="profile" className="dw-section">
      <h2 className="nhsuk-heading-m" id="profile">
        Your profile
      </h2>
      <p>
        Each bar is a part of someone’s way through your practice. Each piece of a bar is one thing that should happen
        there.
      </p>
      <ProfileChart {...shared} caption="By part of the patient’s journey" rowName="Part" rows={results.domains.map(rowOf)} />
      <p>A criterion can serve more than one principle.</p>
      <ProfileChart {...shared} caption="By principle" rowName="Principle" rows={results.principles.map(rowOf)} />
      <p className="dw-small">{set.notValidated}</p>
    </section>
  )
}

function StillToDo({ standings, set }: { standings: Wire['Standing'][]; set: Set }) {
  return (
    <section aria-labelledby="to-do" className="dw-section">
      <h2 className="nhsuk-heading-m" id="to-do">
        Essential and still to do
      </h2>
      {standings.length === 0 ? (
        <p>Every essential criterion is mostly in place or better.</p>
      ) : (
        <ul className="dw-standings">
          {standings.map((standing) => (
            <StandingItem key={standing.criterionId} standing={standing} set={set} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Questions({ questions, set }: { questions: Wire['Results']['questions']; set: Set }) {
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions" className="dw-section">
      <h2 className="nhsuk-heading-m" id="questions">
        Questions to ask
      </h2>
      <p>You were not sure about these. Knowing what you do not know is useful.</p>
      <More first={atFirst} className="dw-standings">
        {questions.map(({ criterionId, whoCouldTell }) => (
          <li className="dw-standing" key={criterionId}>
            <p>{statement(set, criterionId)}</p>
            {whoCouldTell && <p className="dw-small dw-own-words">Who could tell us: {whoCouldTell}</p>}
          </li>
        ))}
      </More>
    </section>
  )
}

function Fingerprint({ results }: { results: Wire['Results'] }) {
  return (
    <details className="nhsuk-details dw-section">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">How this was worked out</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          A score is the sum of the levels, out of the most it could be for what is rated. Answers of “not sure” and “does
          not apply” do not count. With fewer than three criteria rated, or under 60 % of them, there is no score.
        </p>
        <p className="dw-small">
          Criteria {results.setId}, version {results.criteriaVersion}. Scoring rule {results.rule}.
          {results.submissionNumber !== null && ` Submission ${results.submissionNumber}.`}
        </p>
        {results.hash && <p className="dw-small dw-own-words">SHA-256 of the submission: {results.hash}</p>}
      </div>
    </details>
  )
}
