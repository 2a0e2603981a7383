import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { About } from '../../components/ContentNoted/About'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { criteriaQuery } from '../../lib/requests/criteria'
import { useKept } from '../../lib/useKept'
import { useFacilitates } from '../group/useFacilitates'
import { MessageForm } from './MessageForm'
import { sharedPracticeQuery } from './queries'
import { useSuggest } from './useReviewing'

type Kind = Wire['GroupSuggestionInput']['kind']

const kinds: { value: Kind; label: string }[] = [
  { value: 'question', label: 'Ask something' },
  { value: 'thanks', label: 'Say thank you' },
  { value: 'review', label: 'Say how we see it' },
]

/** What one would like the group to say to a practice. */
export function SayPage() {
  const { groupId = '', sharedPracticeId = '' } = useParams()
  const [query] = useSearchParams()
  const { data: practice } = useSuspenseQuery(sharedPracticeQuery(groupId, sharedPracticeId))
  const facilitates = useFacilitates(groupId)
  const criterionId = query.get('criterion') ?? ''
  // Without an address of its own, or with that of one that is shared no longer, it is about the latest.
  const about = practice.audits.find(({ auditId }) => auditId === query.get('audit')) ?? practice.audits[0]
  const { begun = criterionId ? 'review' : 'question', keep } = useKept<Kind>(`kind-${sharedPracticeId}-${criterionId}`)
  const [kind, setKind] = useState(begun)
  const suggest = useSuggest(groupId, sharedPracticeId)
  const navigate = useNavigate()
  const back = addresses.sharedPractice(groupId, sharedPracticeId)
  const told = 'Kept. The practice sees nothing of it until a facilitator sends it, as the group’s.'

  function choose(next: Kind) {
    keep(next)
    setKind(next)
  }

  function send(message: Wire['MessageInput'], settled: () => void) {
    suggest.mutate(
      { auditId: about?.auditId ?? '', criterionId, kind, ...message },
      {
        onSuccess: ({ id }) => {
          settled()
          if (facilitates) navigate(addresses.toSendOne(groupId, id))
          else navigate(back, { state: { told } satisfies Tells })
        },
      },
    )
  }

  return (
    <Page
      title="Ask or thank"
      heading="Ask or thank this practice"
      caption={practice.name}
      whoSees="Facilitators read it without your name. The practice reads what a facilitator sends, as the group’s."
      before={<Back to={back}>{practice.name}</Back>}
    >
      {about && criterionId && <AboutAnswer view={about.view} criterionId={criterionId} />}
      {practice.audits.length > 1 && about && <p>About the self-assessment that was submitted on {dateInWords(about.view.submittedOn)}.</p>}
      <Radios id="kind" legend="What would you like to do?" value={kind} choices={kinds} onChange={choose} />
      <MessageForm
        practiceName={practice.name}
        label="What should the group say?"
        hint="A facilitator may change the words. Please leave out anything about a patient."
        missing="Write what the group should say"
        button="Go on"
        back={back}
        leave="Not now"
        pending={suggest.isPending}
        error={suggest.error}
        onSend={send}
      />
    </Page>
  )
}

function AboutAnswer({ view, criterionId }: { view: Wire['GroupView']; criterionId: string }) {
  const { data: set } = useSuspenseQuery(criteriaQuery(view.setId, view.criteriaVersion))
  const criterion = set.criteria.find(({ id }) => id === criterionId)
  return criterion && <About words={criterion.statement} note={criterion.contentNote} />
}
