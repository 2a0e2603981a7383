/** Why the criterion matters, in the voice of the people it is for. Behind its own words where there is a content note. */
export function WhyItMatters({ text, folded }: { text: string; folded: boolean }) {
  if (folded) {
    return (
      <details className="nhsuk-details dw-why">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Why it matters</span>
        </summary>
        <div className="nhsuk-details__text dw-why__text">{text}</div>
      </details>
    )
  }
  return (
    <section className="dw-why" aria-labelledby="why-it-matters">
      <h2 className="dw-why__title" id="why-it-matters">
        Why it matters
      </h2>
      <p className="dw-why__text">{text}</p>
    </section>
  )
}
