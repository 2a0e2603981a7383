import { useQuery } from '@tanstack/react-query'
import { saidAboutQuery } from './requests'

/** What the criteria's group tells practices of what people said about a criterion; nothing when it tells nothing. */
export function SaidAbout({ practiceId, criterionId, folded }: { practiceId: string; criterionId: string; folded: boolean }) {
  const { data: lines } = useQuery(saidAboutQuery(practiceId))
  const line = lines?.find((one) => one.criterionId === criterionId)?.line
  if (!line) return null
  if (folded) {
    return (
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">What people told the group</span>
        </summary>
        <div className="nhsuk-details__text dw-said-here__words">{line}</div>
      </details>
    )
  }
  return (
    <section className="dw-said-about" aria-labelledby="said-about">
      <h2 className="dw-said-about__title" id="said-about">
        What people told the group
      </h2>
      <p className="dw-said-here__words">{line}</p>
    </section>
  )
}
