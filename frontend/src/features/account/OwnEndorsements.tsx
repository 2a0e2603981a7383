import { useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { useWithdrawOwnEndorsements } from './ownWords'

/** A criterion by its title where everybody may read its words, and else by its id: a draft is the group's. */
function textName({ criterionId, title }: Wire['OwnEndorsement']): string {
  return title === '' ? criterionId : `${criterionId}, ${title}`
}

/** The texts that one endorsed. They can be taken back here also by somebody who has left the group. */
export function OwnEndorsements({ endorsements }: { endorsements: Wire['OwnEndorsement'][] }) {
  const takeBack = useWithdrawOwnEndorsements()
  const errors = useProblems(takeBack.error)
  const navigate = useNavigate()

  function take(setId: string, texts: Wire['OwnEndorsement'][]) {
    takeBack.mutate(
      { setId, texts: texts.map(({ criterionId, hash }) => ({ criterionId, hash })) },
      { onSuccess: () => navigate(addresses.accountWords, { replace: true, state: { told: 'Taken back. It no longer counts in the group.' } }) },
    )
  }

  if (endorsements.length === 0) return null
  const sets = [...new Set(endorsements.map(({ setId }) => setId))]
  return (
    <section className="dw-section" aria-labelledby="endorsed">
      <h2 className="nhsuk-heading-m" id="endorsed">
        Texts that you endorsed
      </h2>
      <ErrorSummary errors={errors} />
      <p>Nobody sees who endorsed a text. The group sees whether its rule is met.</p>
      {sets.map((setId) => {
        const texts = endorsements.filter((own) => own.setId === setId)
        const open = texts.filter((own) => !own.stays)
        return (
          <div key={setId}>
            <ul className="dw-said-list">
              {texts.map((own) => (
                <li className="dw-card dw-said-here" key={`${own.criterionId} ${own.hash}`}>
                  <p className="dw-small">{dateInWords(own.on)}</p>
                  <p>{textName(own)}</p>
                  {own.stays ? (
                    <p className="dw-small">An agreed version stands on this text. Your endorsement of it stays.</p>
                  ) : (
                    <p>
                      <button className="dw-link-button" type="button" disabled={takeBack.isPending} onClick={() => take(setId, [own])}>
                        Take my endorsement back<span className="nhsuk-u-visually-hidden">: {textName(own)}</span>
                      </button>
                    </p>
                  )}
                </li>
              ))}
            </ul>
            {open.length > 1 && (
              <button className="nhsuk-button nhsuk-button--secondary" type="button" disabled={takeBack.isPending} onClick={() => take(setId, open)}>
                Take these {open.length} endorsements back
              </button>
            )}
          </div>
        )
      })}
    </section>
  )
}
