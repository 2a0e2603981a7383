import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { About } from '../../components/ContentNoted/About'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { isProblem, notThere } from '../../lib/problem'
import { useAsFound } from '../../lib/useAsFound'
import { useKept } from '../../lib/useKept'
import { AlsoWaiting } from './AlsoWaiting'
import { GroupViewChoice, WhatPeopleThink } from './GroupViewChoice'
import { MessageForm } from './MessageForm'
import { suggestionsQuery } from './queries'
import { useSend, useSetAside } from './useReviewing'
import { kindInWords } from './words'

/** Where a facilitator words what somebody suggested, and sends it as the group's. */
export function SendPage() {
  const { groupId = '', suggestionId = '' } = useParams()
  const { data: suggestions } = useSuspenseQuery(suggestionsQuery(groupId))
  const suggestion = useAsFound(suggestions.find(({ id }) => id === suggestionId))
  if (!suggestion) return <Navigate to={addresses.toSend(groupId)} replace />
  return <Send groupId={groupId} suggestion={suggestion} waiting={suggestions} />
}

const noView = { message: 'Choose how the group sees it', fieldId: 'view' }

interface SendProps {
  groupId: string
  suggestion: Wire['GroupSuggestion']
  /** All that waits now. */
  waiting: Wire['GroupSuggestion'][]
}

/** Whether one has dealt with it here, or been told that somebody else has. */
function dealtWith({ isPending, isSuccess, error }: { isPending: boolean; isSuccess: boolean; error: unknown }): boolean {
  return isPending || isSuccess || isProblem(error, 'conflict')
}

function Send({ groupId, suggestion, waiting }: SendProps) {
  const send = useSend(groupId, suggestion.id, suggestion.version)
  const aside = useSetAside(groupId, suggestion.id, suggestion.version)
  if (!waiting.some(({ id }) => id === suggestion.id) && !dealtWith(send) && !dealtWith(aside)) throw notThere()
  const { begun = '', keep } = useKept<Wire['ReviewView']>(`view-${suggestion.id}`)
  const [view, setView] = useState(begun)
  const reviews = suggestion.kind === 'review' && suggestion.criterionId !== ''
  const navigate = useNavigate()
  const back = addresses.toSend(groupId)
  const choose = (next: Wire['ReviewView']) => {
    keep(next)
    setView(next)
  }
  const go = (told: string, settled: () => void) => () => {
    settled()
    navigate(back, { state: { told } satisfies Tells })
  }
  return (
    <Page
      title="Send as the group’s"
      heading={`To ${suggestion.practiceName}`}
      caption={kindInWords(suggestion.kind)}
      whoSees="People of the practice read these words as the group’s: no name, no number. You cannot take them back."
      before={<Back to={back}>Practices and the group</Back>}
    >
      <About words={suggestion.about} note={suggestion.contentNote} />
      {reviews && <WhatPeopleThink groupId={groupId} suggestion={suggestion} />}
      <AlsoWaiting suggestion={suggestion} waiting={waiting} />
      <MessageForm
        above={
          reviews
            ? {
                lacks: view === '' ? noView : undefined,
                show: (error) => <GroupViewChoice view={view} onChange={choose} error={view === '' ? error : undefined} />,
              }
            : undefined
        }
        practiceName={suggestion.practiceName}
        label="What the group says"
        hint="Change the words as you like, so that they are the group’s and lead to nobody."
        begins={suggestion.words}
        missing="Write what the group should say"
        button="Send"
        back={back}
        leave="Not now"
        pending={send.isPending || aside.isPending}
        error={send.error ?? aside.error}
        onSend={(message, settled) => send.mutate({ ...message, view }, { onSuccess: go('Sent, as the group’s.', settled) })}
      >
        {(settled) => (
          <button
            className="dw-link-button dw-section"
            type="button"
            disabled={send.isPending || aside.isPending}
            onClick={() => aside.mutate(undefined, { onSuccess: go('Not sent. Whoever suggested it sees that.', settled) })}
          >
            Do not send this
          </button>
        )}
      </MessageForm>
    </Page>
  )
}
