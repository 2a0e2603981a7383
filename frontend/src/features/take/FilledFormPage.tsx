import { Link, useNavigate } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { FileForm } from '../../components/FileForm/FileForm'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useDrafts } from '../audit/DraftsContext'
import { NotSavedElsewhere } from '../audit/NotSavedElsewhere'
import { questionPlace } from '../audit/questions'
import { useAudit } from '../audit/useAudit'
import { largestForm, useCheckForm, useImportForm, type LookedAtForm } from './filledForm'
import { FormRows } from './FormRows'

/** Answers that were written in a spreadsheet: choose the file, look at each row, then bring it in. */
export function FilledFormPage() {
  const { practiceId, auditId, audit, set } = useAudit()
  const check = useCheckForm({ practiceId, auditId })
  const back = addresses.audit(practiceId, auditId)
  return (
    <>
      <Back to={back}>Your self-assessment</Back>
      {audit.state !== 'draft' ? (
        <Page title="A filled-in form" heading="This self-assessment is not open">
          <p>A form can be brought in while the self-assessment is a draft.</p>
          <p>
            <Link to={back}>Back to the self-assessment</Link>
          </p>
        </Page>
      ) : check.data ? (
        <LookedAt place={{ practiceId, auditId }} set={set} looked={check.data} again={() => check.reset()} />
      ) : (
        <Choose audit={audit} set={set} check={check} />
      )}
    </>
  )
}

interface ChooseProps {
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
  check: ReturnType<typeof useCheckForm>
}

function Choose({ audit, set, check }: ChooseProps) {
  const drafts = useDrafts()
  const refused = useProblems(check.error)

  function look(file: File) {
    drafts.sendAll()
    check.mutate(file)
  }

  return (
    <Page
      title="A filled-in form"
      heading="Answer in a spreadsheet"
      caption={audit.form === 'short' ? 'The short form' : 'The full form'}
      whoSees="People at your practice who may see this draft. Nobody else."
    >
      <FileForm
        id="filled-form"
        label="The filled-in form"
        hint="An Excel workbook (.xlsx), without macros."
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        largest={{ bytes: largestForm, message: 'This file is too large to be a form from Doorway.' }}
        button="Look at the form"
        waiting="Looking at the form…"
        pending={check.isPending}
        refused={refused}
        onChoose={look}
      >
        <ol className="nhsuk-list nhsuk-list--number">
          <li>
            <a href={addresses.blankForm(set.setId, set.version, audit.form)} download>
              Download the empty form
            </a>
            . It opens in Excel and in LibreOffice.
          </li>
          <li>Fill in what you can, and leave the rest empty. What is empty changes nothing here.</li>
          <li>Choose the file below. You see each row first, and nothing is saved until you say so.</li>
        </ol>
        <p>Never write anything about a patient in the form.</p>
        <NotSavedElsewhere nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      </FileForm>
    </Page>
  )
}

interface LookedAtProps {
  place: { practiceId: string; auditId: string }
  set: Wire['CriteriaSet']
  looked: LookedAtForm
  again: () => void
}

function LookedAt({ place, set, looked, again }: LookedAtProps) {
  const bringIn = useImportForm(place)
  const errors = useProblems(bringIn.error)
  const navigate = useNavigate()
  const { faults, changes, rows } = looked.check
  const ready = faults === 0 && changes > 0
  const told = changes === 1 ? 'One answer came in from the form.' : `${changes} answers came in from the form.`

  function confirm() {
    if (bringIn.isPending) return
    bringIn.mutate(looked, {
      onSuccess: () => navigate(addresses.audit(place.practiceId, place.auditId), { state: { told } satisfies Tells }),
    })
  }

  return (
    <Page key="looked" title="A filled-in form" heading={headingFor(faults, changes)} caption={looked.name}>
      <ErrorSummary errors={errors} />
      <p className="dw-lead">
        {faults > 0
          ? 'Nothing was brought in, and nothing is lost. Change these rows in your file, save it, and choose it again. All rows come in together.'
          : changes > 0
            ? 'Nothing is saved yet. Look through the rows, then bring them all in.'
            : 'All that the form says stands here already.'}
      </p>
      {rows.length > faults + changes && changes > 0 && <p>Rows that say what stands here already: {rows.length - faults - changes}.</p>}
      <FormRows set={set} check={looked.check} />
      <div className="dw-buttons">
        {ready && (
          <button className="nhsuk-button" type="button" disabled={bringIn.isPending} onClick={confirm}>
            Bring in {answers(changes)}
          </button>
        )}
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={again}>
          Choose another file
        </button>
      </div>
    </Page>
  )
}

function headingFor(faults: number, changes: number): string {
  if (faults > 0) return faults === 1 ? 'One row needs another look' : `${faults} rows need another look`
  return changes > 0 ? `The form has ${answers(changes)} for you` : 'The form has nothing new'
}

function answers(count: number): string {
  return count === 1 ? 'one answer' : `${count} answers`
}
