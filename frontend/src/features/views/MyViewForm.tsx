import type { FormEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { SaveStatus } from '../../components/SaveStatus/SaveStatus'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { ContentNote } from '../audit/ContentNote'
import type { Place } from '../audit/drafts'
import { LevelOption } from '../audit/LevelOption'
import { NotSavedElsewhere } from '../audit/NotSavedElsewhere'
import { questionPlace, type QuestionPlace } from '../audit/questions'
import { saveState } from '../audit/saveState'
import type { Draft } from '../audit/saving'
import { useAnswerEditor } from '../audit/useAnswerEditor'
import { WhyItMatters } from '../audit/WhyItMatters'
import { notSureWords, whoSeesView } from './words'

interface MyViewFormProps {
  place: Place
  roundId: string
  question: QuestionPlace
  asked: Wire['AskedView']
  set: Wire['CriteriaSet']
  draft: Draft
}

export function MyViewForm({ place, roundId, question, asked, set, draft }: MyViewFormProps) {
  const { practiceId } = place
  const { criterion, previous, next } = question
  const navigate = useNavigate()
  const editor = useAnswerEditor(place, draft)
  const onward = next ? addresses.view(practiceId, roundId, next.id) : addresses.views(practiceId, roundId)

  function goOn(event: FormEvent) {
    event.preventDefault()
    editor.finish()
    void navigate(onward)
  }

  return (
    <Page
      title={question.name}
      caption={question.name}
      before={criterion.contentNote && <ContentNote skipTo={onward}>{criterion.contentNote}</ContentNote>}
      heading={criterion.statement}
      whoSees={whoSeesView(asked)}
    >
      <WhyItMatters text={criterion.whyItMatters} folded={criterion.contentNote !== ''} />
      <form onSubmit={goOn} noValidate>
        <fieldset className="nhsuk-fieldset dw-levels" aria-describedby="view-hint">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Where do you see your practice now?</legend>
          <div className="nhsuk-hint" id="view-hint">
            {set.scale.choose}
          </div>
          {criterion.levels.map((words, level) => (
            <LevelOption
              key={level}
              id={`view-${level}`}
              mark={level}
              top={criterion.levels.length - 1}
              label={set.scale.levels[level]?.label ?? String(level)}
              words={words}
              checked={draft.here.choice === 'level' && draft.here.level === level}
              onChoose={() => editor.choose({ choice: 'level', level })}
            />
          ))}
          <p className="dw-levels__or">or</p>
          <LevelOption
            id="view-not-sure"
            mark="not_sure"
            top={criterion.levels.length - 1}
            label={notSureWords}
            checked={draft.here.choice === 'not_sure'}
            onChoose={() => editor.choose({ choice: 'not_sure', level: null })}
          />
        </fieldset>
        <div className="dw-buttons dw-criterion__buttons">
          <button className={draft.here.choice === '' ? 'nhsuk-button nhsuk-button--secondary' : 'nhsuk-button'} type="submit">
            {buttonWords(draft.here.choice === '', next !== undefined)}
          </button>
          <SaveStatus state={saveState(draft)} />
        </div>
      </form>
      <NotSavedElsewhere except={place} nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      <nav className="dw-criterion__nav" aria-label="Other ways on">
        {previous && <Link to={addresses.view(practiceId, roundId, previous.id)}>Previous</Link>}
        <Link to={addresses.views(practiceId, roundId)}>See all that is asked</Link>
      </nav>
      <SetNotice set={set} />
    </Page>
  )
}

function buttonWords(without: boolean, more: boolean): string {
  if (more) return without ? 'Leave this out' : 'Next'
  return without ? 'Leave this out and finish' : 'Finish'
}
