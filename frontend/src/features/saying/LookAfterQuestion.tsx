import { useSuspenseQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { LetRest } from './LetRest'
import { NotHeardYet } from './NotHeardYet'
import { notHeardQuery, useChangeQuestion } from './requests'

/** What a facilitator does with a question: pause it with a kind word, let it go on, close it; and who has not been heard. */
export function LookAfterQuestion({ groupId, question }: { groupId: string; question: Wire['Consultation'] }) {
  const change = useChangeQuestion(groupId, question)
  const to = (state: 'open' | 'closed') => change.mutate({ state, pauseWords: '', textReasons: [] })
  return (
    <>
      <LetRest
        what="question"
        id={question.id}
        open={question.state === 'open'}
        change={change}
        onRest={(rest, onSuccess) => change.mutate({ state: 'paused', ...rest }, { onSuccess })}
        onGoOn={() => to('open')}
      >
        {question.state !== 'closed' && (
          <button className="dw-link-button" type="button" onClick={() => !change.isPending && to('closed')}>
            End it
          </button>
        )}
      </LetRest>
      {question.state !== 'closed' && <NotHeard groupId={groupId} consultationId={question.id} />}
    </>
  )
}

function NotHeard({ groupId, consultationId }: { groupId: string; consultationId: string }) {
  const { data: people } = useSuspenseQuery(notHeardQuery(groupId, consultationId))
  return (
    <NotHeardYet people={people} nobody="Every member whose role is not paused answered in some way.">
      Only people who look after the group see this. Nobody has to answer. Whoever spoke without showing a name is here
      too: otherwise this list would tell who it was.
    </NotHeardYet>
  )
}
