import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { signpostsQuery } from '../../lib/requests/group'
import { useReviewSignpost } from './signposts'

type Signpost = Wire['Signpost']

/** Every line that helps: a facilitator looks whether those with a number or an address are right. */
export function SignpostsPage() {
  const { groupId = '' } = useParams()
  const { data: signposts } = useSuspenseQuery(signpostsQuery(groupId))
  const review = useReviewSignpost(groupId)
  const errors = useProblems(review.error)
  const lines = signposts.filter(({ kind }) => kind === 'line')
  const waiting = lines.filter(({ shown }) => !shown).length
  return (
    <Page
      title="Lines that help"
      whoSees="Facilitators see this page. Trainees see what is marked as shown, on their own pages."
      before={<Back to={addresses.group(groupId)}>Your group</Back>}
      aside={<Help />}
    >
      <ErrorSummary errors={errors} />
      <p>{waitingInWords(waiting, lines.length)}</p>
      <p role="status" className="dw-told">
        {review.data && `${review.data.title}: checked. Trainees see it now.`}
      </p>
      <h2 className="nhsuk-heading-m">Numbers and addresses</h2>
      <ul className="dw-lines">
        {lines.map((line) => (
          <Line key={line.id} line={line} pending={review.isPending && review.variables === line.id} onReview={review.mutate} />
        ))}
      </ul>
      <Always signposts={signposts.filter(({ kind }) => kind !== 'line')} />
    </Page>
  )
}

function waitingInWords(waiting: number, all: number): string {
  if (waiting === 0) return 'Somebody has checked each of these, and trainees see them all. Please look again now and then.'
  if (waiting === all) return 'Nobody has checked these yet, so trainees see none of them. Check the ones that you want to show.'
  return `Trainees see those that somebody has checked. ${waiting === 1 ? 'One is' : `${waiting} are`} still to be checked.`
}

interface LineProps {
  line: Signpost
  pending: boolean
  onReview: (id: string) => void
}

function Line({ line, pending, onReview }: LineProps) {
  return (
    <li className="dw-line">
      <h3 className="nhsuk-heading-s">{line.title}</h3>
      <p>{line.text}</p>
      <Contact signpost={line} />
      <p className="dw-line__state">
        {line.shown ? `Checked on ${dateInWords(line.reviewedOn)}. Trainees see it.` : 'Not checked. Only facilitators see it.'}
      </p>
      <button
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        type="button"
        // Not disabled meanwhile: that would take the focus away, and the next one is looked for from here.
        onClick={() => !pending && onReview(line.id)}
      >
        I checked this today<span className="nhsuk-u-visually-hidden">: {line.title}</span>
      </button>
    </li>
  )
}

function Contact({ signpost: { telephone, url } }: { signpost: Signpost }) {
  if (!telephone && !url) return null
  return (
    <p className="dw-line__contact">
      {telephone && <a href={`tel:${telephone.replaceAll(' ', '')}`}>{telephone}</a>}
      {url && (
        <a href={url} rel="noreferrer" target="_blank">
          {new URL(url).hostname}
          <span className="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
        </a>
      )}
    </p>
  )
}

function Always({ signposts }: { signposts: Signpost[] }) {
  return (
    <section className="dw-section" aria-labelledby="always">
      <h2 className="nhsuk-heading-m" id="always">
        Always shown
      </h2>
      <p>999, NHS 111, and whom to turn to. Trainees see these from the first day.</p>
      <ul className="dw-lines dw-lines--plain">
        {signposts.map((one) => (
          <li className="dw-line" key={one.id}>
            <h3 className="nhsuk-heading-s">{one.title}</h3>
            <p>{one.text}</p>
            <Contact signpost={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Help() {
  return (
    <>
      <h2 className="nhsuk-heading-s">What checking means</h2>
      <p>
        You called the number, or opened the page, and it is what the words here say: who answers, whom it is for, and what it
        costs.
      </p>
      <h2 className="nhsuk-heading-s">If something is wrong</h2>
      <p>Do not check it, and tell whoever runs Doorway. A wrong number is worse than none.</p>
    </>
  )
}
