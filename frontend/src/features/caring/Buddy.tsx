import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'nhsuk-react-components'
import { useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import { WhoSees } from '../../components/WhoSees/WhoSees'
import type { Wire } from '../../lib/api'
import { buddiesQuery, useSayToBuddy } from './buddies'

const fieldId = 'buddy-asked'

type Fellow = Wire['GroupFellow']

/** Somebody in the group and oneself, looking out for each other, if both would like it. */
export function Buddy({ groupId }: { groupId: string }) {
  const { data: fellows } = useSuspenseQuery(buddiesQuery(groupId))
  const say = useSayToBuddy(groupId)
  const heading = useRef<HTMLHeadingElement>(null)
  const [missing, setMissing] = useState(false)
  const errors = useMemo(() => (missing ? [{ message: 'Choose somebody to ask', fieldId }] : problemsOf(say.error, {})), [missing, say.error])
  const mine = fellows.find(({ between }) => between === 'asked' || between === 'stands')

  function tell(hatId: string, would: boolean) {
    setMissing(hatId === '')
    // The button that was pressed may be gone afterwards: reading goes on from the heading.
    if (hatId !== '' && !say.isPending) say.mutate({ hatId, would }, { onSuccess: () => heading.current?.focus() })
  }

  return (
    <section className="dw-card" aria-labelledby="buddy">
      <h2 className="nhsuk-heading-m dw-page__heading" id="buddy" tabIndex={-1} ref={heading}>
        A buddy
      </h2>
      <WhoSees>Only you and the other person are shown this. Nobody else is, facilitators included.</WhoSees>
      <p>
        A buddy is somebody in the group who looks out for you, as you do for them: a word before a meeting, or after one. You
        have one at a time, if you like. Doorway carries no messages between you.
      </p>
      <ErrorSummary errors={errors} />
      {fellows.map((fellow) => (
        <Between key={fellow.hatId} fellow={fellow} taken={mine !== undefined} onSay={(would) => tell(fellow.hatId, would)} />
      ))}
      {!mine && (
        <Ask
          fellows={fellows.filter(({ between }) => between === 'nothing')}
          error={errorAt(errors, fieldId)}
          onAsk={(hatId) => tell(hatId, true)}
        />
      )}
    </section>
  )
}

interface BetweenProps {
  fellow: Fellow
  /** Whether one asked somebody, or has a buddy. */
  taken: boolean
  onSay: (would: boolean) => void
}

/** What there is between somebody and oneself, and what one can say to it. */
function Between({ fellow: { name, between }, taken, onSay }: BetweenProps) {
  switch (between) {
    case 'stands':
      return (
        <Said button="End this" onSay={() => onSay(false)}>
          <strong>{name}</strong> and you are buddies. Either of you can end it at any time, and need not say why.
        </Said>
      )
    case 'asked':
      return (
        <Said button="Take it back" onSay={() => onSay(false)}>
          You asked <strong>{name}</strong>. You are buddies once {name} says yes. There is no hurry.
        </Said>
      )
    case 'asks_me':
      return (
        <Said button="Not now" onSay={() => onSay(false)} yes={taken ? undefined : () => onSay(true)}>
          <strong>{name}</strong> would like to be your buddy. You need not say why if it does not suit you.
          {taken && ' To say yes, first end what there is with somebody else, or take back what you asked.'}
        </Said>
      )
    case 'not_now':
      return (
        <p>
          <strong>{name}</strong> and you are not buddies at present. That says nothing about you: people have many reasons.{' '}
          {name} can ask you when it suits them.
        </p>
      )
    case 'nothing':
      return null
  }
}

interface SaidProps {
  children: ReactNode
  button: string
  onSay: () => void
  yes?: () => void
}

function Said({ children, button, onSay, yes }: SaidProps) {
  return (
    <>
      <p>{children}</p>
      <div className="dw-buttons dw-buttons--close">
        {yes && (
          <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={yes}>
            Yes, I would like that
          </button>
        )}
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={onSay}>
          {button}
        </button>
      </div>
    </>
  )
}

interface AskProps {
  fellows: Fellow[]
  error?: string
  onAsk: (hatId: string) => void
}

/** Where one asks somebody. */
function Ask({ fellows, error, onAsk }: AskProps) {
  const [chosen, setChosen] = useState('')
  if (fellows.length === 0) return <p>There is nobody else whom you could ask at present.</p>

  function submit(event: FormEvent) {
    event.preventDefault()
    onAsk(chosen)
  }

  return (
    <form className="dw-buddy__ask" onSubmit={submit} noValidate>
      <Select id={fieldId} label="Whom would you like to ask?" error={error} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <Select.Option value="">Choose somebody</Select.Option>
        {fellows.map(({ hatId, name }) => (
          <Select.Option key={hatId} value={hatId}>
            {name}
          </Select.Option>
        ))}
      </Select>
      <div className="dw-buttons dw-buttons--close">
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          Ask
        </button>
      </div>
    </form>
  )
}
