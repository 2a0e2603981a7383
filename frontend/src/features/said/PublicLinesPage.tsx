import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'
import { LineForm } from './LineForm'
import { lineInput } from './lineWords'
import { PageSwitch } from './PageSwitch'
import { publicLinesQuery } from './publicLinesQuery'
import { SavedLine } from './SavedLine'

/** All that a practice tells everybody: the lines, whether its page is open, the poster. */
export function PublicLinesPage() {
  const { practiceId = '' } = useParams()
  const { data: said } = useSuspenseQuery(publicLinesQuery(practiceId))
  const leads = usePracticeRole(practiceId) === 'lead'
  return (
    <>
      <Back to={addresses.practice(practiceId)}>Start</Back>
      <Page
        title="You said, we did"
        whoSees={leads ? 'Everybody can read the lines that are shown, once your page is open.' : undefined}
        aside={<Poster practiceId={practiceId} />}
      >
        <p className="dw-lead">What people told you, what you did about it, and what you could not do and why.</p>
        <PageSwitch practiceId={practiceId} said={said} leads={leads} />
        <h2 className="nhsuk-heading-m dw-section">The lines</h2>
        {said.lines.length === 0 ? (
          <Empty title="The lines will be here">
            <p>
              {leads
                ? 'Open an action that is done, or that you dropped, and press “Tell everybody about this”.'
                : 'Your practice shows no line yet.'}
            </p>
          </Empty>
        ) : (
          <ul className="dw-plain-list">
            {said.lines.map((line) => (
              <OneLine key={line.actionId} practiceId={practiceId} line={line} open={said.open} leads={leads} />
            ))}
          </ul>
        )}
      </Page>
    </>
  )
}

interface OneLineProps {
  practiceId: string
  line: Wire['PublicLine']
  open: boolean
  leads: boolean
}

function OneLine({ practiceId, line, open, leads }: OneLineProps) {
  const [writing, setWriting] = useState(false)
  const box = useRef<HTMLLIElement>(null)

  function done() {
    setWriting(false)
    box.current?.focus()
  }

  return (
    <li className="dw-card" ref={box} tabIndex={-1}>
      {writing ? (
        <LineForm
          practiceId={practiceId}
          actionId={line.actionId}
          kind={line.kind}
          initial={lineInput(line)}
          seen={line.version}
          onDone={done}
        />
      ) : (
        <SavedLine practiceId={practiceId} line={line} open={open} onChange={leads ? () => setWriting(true) : undefined} />
      )}
    </li>
  )
}

function Poster({ practiceId }: { practiceId: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">For your wall</h2>
      <p>One page of A4 with the lines that are shown. It works without your page being open.</p>
      <ul className="nhsuk-list">
        <li>
          <a href={addresses.poster(practiceId, 'pdf')}>Poster (PDF)</a>
        </li>
        <li>
          <a href={addresses.poster(practiceId, 'html')}>Poster (web page)</a>
        </li>
      </ul>
    </>
  )
}
