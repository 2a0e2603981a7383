import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { FileForm } from '../../components/FileForm/FileForm'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { isProblem } from '../../lib/problem'
import { groupQuery } from '../../lib/requests/group'
import { useImportDraft } from './requests'

const largest = { bytes: 2 * 1024 * 1024, message: 'This file is too large. A criteria file has at most 2 MB.' }

/** Begins a draft with a file that was written elsewhere. */
export function ImportPage() {
  const { groupId = '' } = useParams()
  const [search] = useSearchParams()
  const setId = search.get('set') ?? ''
  const { data: group } = useSuspenseQuery(groupQuery(groupId))
  const bringIn = useImportDraft(groupId, setId)
  const faults = isProblem(bringIn.error, 'invalid') ? bringIn.error.fields.map(({ message }) => message) : []
  const refused = useProblems(bringIn.error)
  const navigate = useNavigate()
  const title = group.criteria.find((version) => version.setId === setId)?.title
  return (
    <Page
      title="A draft from a file"
      caption={title}
      before={<Back to={addresses.working(groupId)}>Working on the criteria</Back>}
      whoSees="Everybody in the group will see the draft. Practices see nothing of it."
    >
      <FileForm
        id="criteria-file"
        label="The file"
        hint="A criteria file (YAML), such as one that was downloaded here."
        accept=".yaml,.yml,application/yaml"
        largest={largest}
        button="Begin a draft with it"
        waiting="Reading the file…"
        pending={bringIn.isPending}
        refused={refused}
        onChoose={(file) =>
          bringIn.mutate(file, { onSuccess: ({ about }) => navigate(addresses.draft(groupId, about.id), { state: { told: 'The file is here as a draft.' } }) })
        }
      >
        {faults.length > 0 && <Faults faults={faults} />}
        <p>
          Did somebody write the criteria in a file? It can become a draft here. What differs from the newest version has to
          stand under “changes” in the file, with the kind of change and the reason.
        </p>
        <p>We read the whole file first. If something is missing, we tell you what, and nothing is brought in.</p>
      </FileForm>
    </Page>
  )
}

function Faults({ faults }: { faults: string[] }) {
  return (
    <section aria-labelledby="faults">
      <h2 className="nhsuk-heading-m" id="faults">
        What to look at in the file
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet dw-words">
        {faults.map((fault, i) => (
          <li key={i}>{fault}</li>
        ))}
      </ul>
      <p>Change these places in your file, save it, and choose it again.</p>
    </section>
  )
}
