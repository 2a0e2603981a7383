import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { auditQuery } from '../../lib/requests/audit'
import { sessionQuery, signedOut } from '../../lib/requests/session'
import { askedViewQuery } from '../views/askedViewsQuery'
import { saveView, viewOf } from '../views/saveView'
import { answerForm, type Answer, type AnswerShape } from './answerFields'
import { answerKey } from './answerQuery'
import { Drafts, placeKey, type Place } from './drafts'
import { DraftsContext } from './DraftsContext'
import { saveAnswer } from './saveAnswer'
import { useSending } from './useSending'

/** Keeps what is written apart from the pages, and sends it at the moments that matter. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [drafts] = useState(
    () =>
      new Drafts<Place, AnswerShape>({
        form: answerForm,
        keyOf: placeKey,
        send: (parcel) => (parcel.place.roundId ? saveView(parcel.place.roundId, parcel) : saveAnswer(parcel)),
        onSaved(place, answer) {
          if (place.roundId) keepView(client, place.practiceId, place.roundId, answer)
          else keepAnswer(client, place, answer)
          // What depends on it, such as what is next, is asked for when a page needs it.
          void client.invalidateQueries({ queryKey: ['practice', place.practiceId], refetchType: 'none' })
        },
        onSignedOut: () => client.setQueryData(sessionQuery.queryKey, signedOut),
      }),
  )

  useSending(drafts)
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

function keepAnswer(client: QueryClient, place: Place, answer: Answer) {
  client.setQueryData(answerKey(place), answer)
  const { queryKey } = auditQuery(place.practiceId, place.auditId)
  client.setQueryData(queryKey, (audit) => audit && { ...audit, answers: withSaved(audit.answers, answer) })
}

function keepView(client: QueryClient, practiceId: string, roundId: string, answer: Answer) {
  const { queryKey } = askedViewQuery(practiceId, roundId)
  client.setQueryData(queryKey, (asked) => asked && { ...asked, views: withSaved(asked.views, viewOf(answer)) })
}

function withSaved<Saved extends { criterionId: string }>(all: Saved[], saved: Saved): Saved[] {
  return [...all.filter(({ criterionId }) => criterionId !== saved.criterionId), saved]
}
