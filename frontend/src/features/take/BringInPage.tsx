import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { FileForm } from '../../components/FileForm/FileForm'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { practiceQuery } from '../../lib/requests/practice'
import { useBringIn, useCheckArchive } from './useArchive'

/** Where a practice brings in what it took along from another Doorway: choose the file, look at it, then bring it in. */
export function BringInPage() {
  const { practiceId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const check = useCheckArchive(practiceId)
  return (
    <>
      <Back to={addresses.take(practiceId)}>Take it with you</Back>
      {check.data ? (
        <LookedAt practiceId={practiceId} found={check.data} again={() => check.reset()} />
      ) : (
        <Choose practice={practice} check={check} />
      )}
    </>
  )
}

interface ChooseProps {
  practice: Wire['Practice']
  check: ReturnType<typeof useCheckArchive>
}

function Choose({ practice, check }: ChooseProps) {
  const refused = useProblems(check.error)
  return (
    <Page
      title="Bring in a file"
      heading="Bring in what you took along"
      caption={practice.shownName}
      whoSees="People at your practice will see what the file holds. Drafts stay with its lead."
    >
      <FileForm
        id="archive"
        label="The file"
        hint="It is called doorway-archive.json."
        accept=".json,application/json"
        button="Look at the file"
        waiting="Looking at the file…"
        pending={check.isPending}
        refused={refused}
        onChoose={(file) => check.mutate(file)}
      >
        <p className="dw-lead">
          If your practice used another Doorway before, you can bring its self-assessments and actions here. This works while
          you have none here yet.
        </p>
        <ol className="nhsuk-list nhsuk-list--number">
          <li>There, go to “Take it with you” and download “To another Doorway”.</li>
          <li>Choose that file here. We look at it first, and nothing is brought in.</li>
          <li>You see what is in it, and decide.</li>
        </ol>
        <p>
          People do not move with the file. You will stand for everybody who wrote something there. Your practice’s shown name
          and its sites become those in the file.
        </p>
      </FileForm>
    </Page>
  )
}

interface LookedAtProps {
  practiceId: string
  found: { text: string; check: Wire['ArchiveCheck'] }
  again: () => void
}

function LookedAt({ practiceId, found: { text, check }, again }: LookedAtProps) {
  const bringIn = useBringIn(practiceId)
  const errors = useProblems(bringIn.error)
  const navigate = useNavigate()
  const told = 'It is all here now.'
  const clear = check.problems.length === 0
  return (
    <Page
      title="Bring in a file"
      heading={clear ? 'This is in the file' : 'This file cannot be brought in'}
      caption={[check.practiceName, check.odsCode].filter(Boolean).join(', ')}
    >
      <ErrorSummary errors={errors} />
      {clear ? (
        <Holds check={check} />
      ) : (
        <>
          <p className="dw-lead">Nothing was brought in, and nothing is lost. This stands in the way:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {check.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      <div className="dw-buttons">
        {clear && (
          <button
            className="nhsuk-button"
            type="button"
            onClick={() =>
              !bringIn.isPending &&
              bringIn.mutate(text, {
                onSuccess: () => navigate(addresses.practice(practiceId), { state: { told } satisfies Tells }),
              })
            }
          >
            Bring it in
          </button>
        )}
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={again}>
          Choose another file
        </button>
      </div>
    </Page>
  )
}

function Holds({ check: { audits, submissions, answers, actions } }: { check: Wire['ArchiveCheck'] }) {
  return (
    <>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{counted(audits, 'self-assessment', 'self-assessments')}</li>
        <li>{counted(submissions, 'submission', 'submissions')}, each exactly as it was submitted</li>
        <li>{counted(answers, 'answer', 'answers')}, with their evidence</li>
        <li>{counted(actions, 'action', 'actions')}, with their history</li>
      </ul>
      <p>All of it comes in, or nothing.</p>
    </>
  )
}

function counted(count: number, one: string, several: string) {
  return `${count} ${count === 1 ? one : several}`
}
