import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import type { Wire } from '../../lib/api'
import { SaidPair } from './SaidPair'
import { useRemovePublicLine } from './useRemovePublicLine'
import { useSavePublicLine } from './useSavePublicLine'

interface SavedLineProps {
  practiceId: string
  line: Wire['PublicLine']
  /** Whether the practice's page is open. */
  open: boolean
  /** Where its words can be changed; none for somebody who only reads. */
  onChange?: () => void
}

/** A line as it stands, with what its lead may do with it. */
export function SavedLine({ practiceId, line, open, onChange }: SavedLineProps) {
  const save = useSavePublicLine(practiceId, line.actionId)
  const remove = useRemovePublicLine(practiceId, line.actionId)
  const errors = useProblems(save.error ?? remove.error)
  const { said, answer, textReasons, shown, version, kind } = line

  function show(shownNow: boolean) {
    if (!save.isPending) save.mutate({ line: { said, answer, textReasons, shown: shownNow }, seen: version })
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <SaidPair kind={kind} said={said} answer={answer} />
      <p className="dw-small" role="status">
        {whereItStands(line, open)}
      </p>
      {onChange && (
        <div className="dw-buttons dw-buttons--close">
          {kind !== 'open' && (
            <>
              <button className="dw-link-button" type="button" onClick={onChange}>
                Change the words
              </button>
              <button className="dw-link-button" type="button" onClick={() => show(!shown)}>
                {shown ? 'Hide it' : 'Show it'}
              </button>
            </>
          )}
          <button className="dw-link-button" type="button" onClick={() => !remove.isPending && remove.mutate()}>
            Take it back
          </button>
        </div>
      )}
    </>
  )
}

function whereItStands({ kind, shown }: Wire['PublicLine'], open: boolean): string {
  if (kind === 'open') return 'Not shown: the action is open again. When it is done or dropped, you can show it again.'
  if (!shown) return 'Not shown. Only leads of your practice see it here.'
  return open ? 'Shown to everybody on your page, and on your poster.' : 'On your poster. Your page is closed, so nobody else reads it there.'
}
