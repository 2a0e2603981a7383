import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { SaveStatus } from '../../components/SaveStatus/SaveStatus'
import { addresses } from '../../lib/addresses'
import { GuardedText } from '../audit/GuardedText'
import { saveState } from '../audit/saveState'
import type { Draft } from '../audit/saving'
import { SetAsideTexts } from '../audit/SetAsideTexts'
import { TwoTexts } from '../audit/TwoTexts'
import { useCheck } from '../audit/useCheck'
import { useDraft } from '../audit/useDraft'
import { useEditor } from '../audit/useEditor'
import { usePlacementDrafts } from './PlacementDraftsContext'
import { PlacementFrame } from './PlacementFrame'
import type { ReflectionFields, ReflectionShape } from './reflectionFields'
import type { ReflectionPlace } from './saveReflection'
import { anotherTab } from './tabWords'
import { usePlacement, type PlacementParts } from './usePlacement'

/** What a trainee makes of the placement, in three texts of their own, and how to take it along. */
export function ReflectionPage() {
  const parts = usePlacement()
  const { placementId, placement, assessment } = parts
  const { reflections } = usePlacementDrafts()
  const place = useMemo(() => ({ placementId }), [placementId])
  const check = useCheck({ shownName: placement.practiceName, telephone: '', postcode: '' })
  const draft = useDraft(reflections, place)
  const { reflection } = assessment

  useEffect(() => reflections.open(place, { ...reflection, savedAt: null }, check), [reflections, place, reflection, check])
  useEffect(() => () => reflections.sendAll(), [reflections])

  return draft ? <ReflectionForm {...parts} place={place} draft={draft} /> : null
}

const questions: { path: keyof ReflectionFields; label: string; hint: string }[] = [
  { path: 'noticed', label: 'What did you notice?', hint: 'Something that made it easier, or harder, for somebody to get help.' },
  { path: 'learned', label: 'What did you learn?', hint: 'About practices, about people, or about yourself.' },
  { path: 'willDo', label: 'What will you do?', hint: 'One thing that you take along to where you work next.' },
]

interface ReflectionFormProps extends PlacementParts {
  place: ReflectionPlace
  draft: Draft<ReflectionShape>
}

function focusFirst() {
  document.getElementById('answer-noticed')?.focus()
}

function ReflectionForm({ placementId, assessment, place, draft }: ReflectionFormProps) {
  const { reflections } = usePlacementDrafts()
  const editor = useEditor(reflections, place, draft)
  const show = (fields: ReflectionFields) => <ReflectionText fields={fields} />
  return (
    <PlacementFrame
      placementId={placementId}
      assessment={assessment}
      title="Your reflection"
      seenBy="Only you see this, whatever you choose about the rest. The practice cannot see it, nor that it exists. Your supervisor has no way in."
    >
      <p>For your portfolio, or only for you. Names and patients do not belong in it.</p>
      <TwoTexts editor={editor} words={anotherTab} show={show} onChosen={focusFirst} />
      <SetAsideTexts editor={editor} show={show} onChosen={focusFirst} />
      {questions.map(({ path, label, hint }) => (
        <GuardedText
          key={path}
          editor={editor}
          path={path}
          label={label}
          hint={hint}
          rows={5}
          value={draft.here[path]}
          onChange={(text) => editor.type({ [path]: text })}
        />
      ))}
      <SaveStatus state={saveState(draft)} />
      <TakeAlong placementId={placementId} />
    </PlacementFrame>
  )
}

function ReflectionText({ fields }: { fields: ReflectionFields }) {
  return questions.map(
    ({ path, label }) =>
      fields[path] !== '' && (
        <p key={path} className="dw-observation__note">
          <b>{label}</b> {fields[path]}
        </p>
      ),
  )
}

/** The reflection as a document: what was looked at by its title, never a level, a name or a day. */
function TakeAlong({ placementId }: ReflectionPlace) {
  const [notes, setNotes] = useState(false)
  const { reflections } = usePlacementDrafts()
  const waits = useSyncExternalStore(reflections.subscribe, reflections.unsent).length > 0
  return (
    <section className="dw-card dw-section" aria-labelledby="take-along">
      <h2 className="nhsuk-heading-m" id="take-along">
        Take it with you
      </h2>
      <p>
        It has your three texts and a list of what you looked at. It has no level, not the practice’s name, not yours, and
        no date but the year.
      </p>
      <div className="nhsuk-checkboxes nhsuk-form-group">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id="with-notes"
            checked={notes}
            onChange={(event) => setNotes(event.currentTarget.checked)}
            aria-describedby="with-notes-hint"
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor="with-notes">
            With my notes
          </label>
          <div className="nhsuk-hint nhsuk-checkboxes__hint" id="with-notes-hint">
            Read them first: notes may name the place, or let somebody guess it.
          </div>
        </div>
      </div>
      <p role="status">{waits && 'Your last words are still being saved. Wait a moment before you take it along.'}</p>
      <ul className="dw-inline-choices dw-plain-list">
        <li>
          <a href={addresses.reflectionAs(placementId, 'pdf', notes)}>PDF</a>
        </li>
        <li>
          <a href={addresses.reflectionAs(placementId, 'html', notes)}>Page to read or print</a>
        </li>
        <li>
          <a href={addresses.reflectionAs(placementId, 'md', notes)}>Plain text (Markdown)</a>
        </li>
      </ul>
    </section>
  )
}
