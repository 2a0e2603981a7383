/** What an action says of itself, term by term. */
export function ActionFacts({ facts }: { facts: [string, string][] }) {
  return (
    <dl className="dw-action__facts">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="dw-own-words">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
