import { useState, type FormEvent } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import type { Wire } from '../../lib/api'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { Unread } from '../saying/Unread'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { useTakePosition } from './requests'
import { positionWords } from './words'

type Choice = Wire['Position']['choice']

const choices: RadioChoice<Choice>[] = [
  { value: 'agree', label: positionWords.agree },
  { value: 'live_with', label: positionWords.live_with, hint: 'It is not what I would choose, and it may go ahead.' },
  { value: 'cannot', label: positionWords.cannot },
]

interface PositionFormProps {
  groupId: string
  proposal: Wire['GroupProposal']
  mine?: Wire['Position']
}

/** Why nobody can say where they stand at the moment, and what becomes of words that were begun. */
function whyClosed({ state, rest }: Wire['GroupProposal']): string {
  if (state === 'decided') return 'This was decided while you wrote. Nobody has read your words:'
  if (state === 'withdrawn') return 'This was taken back while you wrote. Nobody has read your words:'
  return rest.resting ? 'The conversation began to rest while you wrote. Nobody has read your words. They wait on this page until it goes on:' : ''
}

/** Where one stands. It can be changed until the group has decided. What was typed stays here when others stop it meanwhile. */
export function PositionForm({ groupId, proposal, mine }: PositionFormProps) {
  const take = useTakePosition(groupId, proposal.id, mine?.version ?? 0)
  const held = useHeld(`position-${proposal.id}`, { texts: { because: mine?.because ?? '' }, choice: mine?.choice ?? ('' as Choice | '') })
  const form = useTexts(held.begun.texts, [], take.error)
  const [choice, setChoice] = useState(held.begun.choice)
  const closed = whyClosed(proposal)
  const { because } = form.texts
  const unread = because !== '' && because !== mine?.because && !take.isPending
  const unsaved = useHolding(held, { texts: form.texts, choice })
  const warning = useLeaveWarning(unsaved && (closed === '' || unread))

  function submit(event: FormEvent) {
    event.preventDefault()
    const others = choice === '' ? [{ message: 'Choose where you stand', fieldId: fieldIdOf('choice') }] : []
    if (choice === 'cannot' && because.trim() === '') others.push({ message: 'Say why you cannot. A few words are enough.', fieldId: fieldIdOf('because') })
    if (!form.check(others) || choice === '' || take.isPending) return
    take.mutate({ choice, because, textReasons: form.textReasons })
  }

  if (closed !== '') {
    return (
      <>
        <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
        {unread && <Unread why={closed} words={because} />}
      </>
    )
  }
  return (
    <form className="dw-card" onSubmit={submit} noValidate>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      <Radios id={fieldIdOf('choice')} legend="Where do you stand?" hint="You do not have to answer." error={form.errorOf('choice')} value={choice} choices={choices as RadioChoice<Choice | ''>[]} onChange={setChoice} />
      <TextField label="Because" hint="Needed only if you cannot." {...form.of('because')} />
      <button className="nhsuk-button" type="submit">
        {mine ? 'Change where I stand' : 'Say where I stand'}
      </button>
    </form>
  )
}
