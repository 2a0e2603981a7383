import { useRef, useState, type FormEvent } from 'react'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { LevelMark } from '../../components/LevelMark/LevelMark'
import { effortWords } from '../../lib/actions'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { fromProposal } from './actionInput'
import { useAddAction } from './useAddAction'

type Proposal = Wire['Plan']['proposals'][number]

interface ProposalsProps {
  practiceId: string
  auditId: string
  plan: Wire['Plan']
  set: Wire['CriteriaSet']
}

const atFirst = 8

/** Suggested actions for the gaps, in the server's order: essential first, then lower level, then lower effort. */
export function Proposals({ practiceId, auditId, plan, set }: ProposalsProps) {
  const [picked, setPicked] = useState<string[]>([])
  const [all, setAll] = useState(false)
  const [errors, setErrors] = useState<SummaryError[]>([])
  const [told, setTold] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const add = useAddAction(practiceId, auditId)
  const shown = all ? plan.proposals : plan.proposals.slice(0, atFirst)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const chosen = plan.proposals.filter(({ suggestionId }) => picked.includes(suggestionId))
    if (chosen.length === 0) {
      setErrors([{ message: 'Pick at least one suggestion', fieldId: `pick-${shown[0]?.suggestionId}` }])
      return
    }
    setErrors([])
    try {
      for (const proposal of chosen) await add.mutateAsync(fromProposal(proposal))
      setPicked([])
      setTold(chosen.length === 1 ? 'Added to your plan.' : `${chosen.length} actions added to your plan.`)
      title.current?.focus()
    } catch (error) {
      setErrors([{ message: isProblem(error) ? error.message : 'Could not save. Please try again.' }])
    }
  }

  if (plan.proposals.length === 0) return null
  return (
    <section aria-labelledby="proposals" className="dw-section">
      <h2 className="nhsuk-heading-m dw-quiet-focus" id="proposals" tabIndex={-1} ref={title}>
        Suggestions for you
      </h2>
      <p>They come from your answers: essential first, then what is furthest from being in place, then what is least work.</p>
      <p role="status">{told}</p>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate>
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-u-visually-hidden">Suggestions</legend>
          <div className="nhsuk-checkboxes">
            {shown.map((proposal) => (
              <Suggestion
                key={proposal.suggestionId}
                proposal={proposal}
                set={set}
                checked={picked.includes(proposal.suggestionId)}
                onChange={(checked) =>
                  setPicked(
                    checked
                      ? [...picked, proposal.suggestionId]
                      : picked.filter((suggestionId) => suggestionId !== proposal.suggestionId),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
        {!all && plan.proposals.length > atFirst && (
          <p>
            <button className="dw-link-button" type="button" onClick={() => setAll(true)}>
              Show all {plan.proposals.length} suggestions
            </button>
          </p>
        )}
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Add to our plan
          </button>
          <span className="dw-small">
            {picked.length > 0 && `${picked.length} picked`}
            {picked.length > 5 && '. Two to five are enough to begin with.'}
          </span>
        </div>
      </form>
    </section>
  )
}

interface SuggestionProps {
  proposal: Proposal
  set: Wire['CriteriaSet']
  checked: boolean
  onChange: (checked: boolean) => void
}

function Suggestion({ proposal, set, checked, onChange }: SuggestionProps) {
  const id = `pick-${proposal.suggestionId}`
  const criterion = set.criteria.find((candidate) => candidate.id === proposal.criterionId)
  return (
    <div className="nhsuk-checkboxes__item dw-suggestion">
      <input
        className="nhsuk-checkboxes__input"
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={`${id}-why`}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {proposal.text}
      </label>
      <div className="nhsuk-hint nhsuk-checkboxes__hint dw-suggestion__why" id={`${id}-why`}>
        <p>
          <Standing proposal={proposal} scale={set.scale} /> {criterion?.statement}
        </p>
        <p>
          {criterion?.essential && 'Essential. '}
          {proposal.effort && `${effortWords[proposal.effort]} effort. `}
          {proposal.ownerRole}
        </p>
      </div>
    </div>
  )
}

function Standing({ proposal, scale }: { proposal: Proposal; scale: Wire['CriteriaSet']['scale'] }) {
  const top = scale.levels.length - 1
  const level = proposal.level ?? null
  if (proposal.choice === 'level' && level !== null)
    return <LevelMark mark={level} top={top} label={`${scale.levels[level]?.label ?? ''}:`} />
  return <LevelMark mark="not_sure" top={top} label={`${scale.notSure.label}:`} />
}
