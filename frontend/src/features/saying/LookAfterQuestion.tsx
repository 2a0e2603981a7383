import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { kindInWords } from '../../lib/hats'
import { notHeardQuery, useChangeQuestion } from './requests'
import { TextField } from './TextField'
import { fieldIdOf, useTexts } from './useTexts'

/** What a facilitator does with a question: pause it with a kind word, let it go on, close it; and who has not been heard. */
export function LookAfterQuestion({ groupId, question }: { groupId: string; question: Wire['Consultation'] }) {
  const change = useChangeQuestion(groupId, question)
  const form = useTexts({ pauseWords: question.pauseWords }, [], change.error)
  const [pausing, setPausing] = useState(false)

  function to(state: 'open' | 'closed') {
    if (!change.isPending) change.mutate({ state, pauseWords: '', textReasons: [] })
  }

  function pause(event: FormEvent) {
    event.preventDefault()
    const missing = form.texts.pauseWords.trim() === ''
    if (change.isPending || !form.check(missing ? [{ message: 'Write a kind word or two', fieldId: fieldIdOf('pauseWords') }] : [])) return
    change.mutate(
      { state: 'paused', pauseWords: form.texts.pauseWords, textReasons: form.textReasons },
      { onSuccess: () => setPausing(false) },
    )
  }

  return (
    <>
      <h2 className="nhsuk-heading-s">Looking after this question</h2>
      <ErrorSummary errors={form.errors} />
      {pausing && question.state === 'open' ? (
        <form onSubmit={pause} noValidate>
          <TextField {...form.of('pauseWords')} label="A kind word for people to read meanwhile" />
          <button className="nhsuk-button nhsuk-button--secondary" type="submit">
            Let it rest
          </button>
        </form>
      ) : (
        <div className="dw-buttons">
          {question.state === 'open' && (
            <button className="dw-link-button" type="button" onClick={() => setPausing(true)}>
              Let it rest for a while
            </button>
          )}
          {question.state !== 'open' && (
            <button className="dw-link-button" type="button" onClick={() => to('open')}>
              Let it go on
            </button>
          )}
          {question.state !== 'closed' && (
            <button className="dw-link-button" type="button" onClick={() => to('closed')}>
              End it
            </button>
          )}
        </div>
      )}
      {question.state === 'open' && <NotHeard groupId={groupId} consultationId={question.id} />}
    </>
  )
}

function NotHeard({ groupId, consultationId }: { groupId: string; consultationId: string }) {
  const { data: people } = useSuspenseQuery(notHeardQuery(groupId, consultationId))
  return (
    <>
      <h2 className="nhsuk-heading-s">Not heard yet</h2>
      {people.length === 0 ? (
        <p>Everybody answered in some way.</p>
      ) : (
        <ul className="nhsuk-list">
          {people.map(({ name, kind }) => (
            <li key={name}>
              {name}, {kindInWords(kind).toLowerCase()}
            </li>
          ))}
        </ul>
      )}
      <p className="dw-small">
        Only people who look after the group see this. Nobody has to answer. Whoever spoke without showing a name is here
        too: otherwise this list would tell who it was.
      </p>
    </>
  )
}
