import { LevelMark } from '../../components/LevelMark/LevelMark'
import type { Wire } from '../../lib/api'
import { LevelBand } from './LevelBand'
import { countWords, middleWords, shortCount } from './pictureWords'

/** How practices stand in each part of the journey: where about half of them are, and the numbers that can be told. */
export function PictureDomains({ picture: { domains, levels, practices } }: { picture: Wire['Picture'] }) {
  return (
    <section aria-labelledby="where" className="dw-section">
      <h2 className="nhsuk-heading-m" id="where">
        Where practices are
      </h2>
      <p>
        Each box is a level, “{levels[0]}” on the left. About half of the practices are in the shaded ones. About a quarter are
        lower, and about a quarter higher, or level with them.
      </p>
      <ul className="dw-picture">
        {domains.map((domain) => (
          <li className="dw-picture__domain" key={domain.id}>
            <h3 className="nhsuk-heading-s">{domain.title}</h3>
            {domain.middle ? (
              <>
                <p className="dw-picture__middle">
                  <LevelBand {...domain.middle} levels={levels.length} />
                  <span>{middleWords(domain.middle, levels)}</span>
                </p>
                <Spread domain={domain} levels={levels} practices={practices} />
              </>
            ) : (
              <p className="dw-small">Too few to show, or this would tell of single ones.</p>
            )}
          </li>
        ))}
      </ul>
      <DomainsTable domains={domains} levels={levels} />
    </section>
  )
}

function DomainsTable({ domains, levels }: Pick<Wire['Picture'], 'domains' | 'levels'>) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">The same as a table</span>
      </summary>
      <div className="dw-scroll" role="region" aria-label="Where practices are, as a table" tabIndex={0}>
        <table className="nhsuk-table dw-table">
          <caption className="nhsuk-u-visually-hidden">Where about half of the practices are, and how many are at each level</caption>
          <thead>
            <tr>
              <th scope="col">Part of the journey</th>
              <th scope="col">About half of them</th>
              {levels.map((label) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {domains.map(({ id, title, middle, spread }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>{middle ? middleWords(middle, levels) : 'Not shown'}</td>
                {levels.map((label, level) => (
                  <td key={label}>{shortCount(spread[level] ?? null)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

interface SpreadProps {
  domain: Wire['PictureDomain']
  levels: string[]
  /** How many share where they are, which is said above for all parts. */
  practices: number | null
}

function Spread({ domain, levels, practices }: SpreadProps) {
  const told = levels.map((label, level) => ({ label, level, count: domain.spread[level] ?? null })).reverse()
  const few = told.filter(({ count }) => count === null).map(({ label }) => `“${label}”`)
  return (
    <>
      {domain.scored !== practices && <p className="dw-small">{countWords(domain.scored)} have enough answers to say.</p>}
      <ul className="dw-picture__levels">
        {told
          .filter(({ count }) => count !== null)
          .map(({ label, level, count }) => (
            <li key={label}>
              <LevelMark mark={level} top={levels.length - 1} label={label} /> <b>{shortCount(count)}</b>
            </li>
          ))}
      </ul>
      {few.length > 0 && (
        <p className="dw-small">{few.length === levels.length ? 'Too few at each level to show how many.' : `Too few to show: ${few.join(', ')}.`}</p>
      )}
    </>
  )
}

/** How many stand higher than the first time, about the same, and lower. */
export function PictureChange({ domains }: { domains: Wire['PictureDomain'][] }) {
  const rows = domains.flatMap(({ id, title, change }) => (change ? [{ id, title, change }] : []))
  return (
    <section aria-labelledby="changed" className="dw-section">
      <h2 className="nhsuk-heading-m" id="changed">
        What changed since the first time
      </h2>
      {rows.length === 0 ? (
        <p>Not enough practices have looked again and shared it, or this would tell of single ones. What moved will stand here once it can.</p>
      ) : (
        <>
          <p>
            Less than five points of a hundred either way is about the same. A lower answer is honest, and it is not a step
            back by itself: whoever looks harder sees more.
          </p>
          <div className="dw-scroll" role="region" aria-label="What changed since the first time" tabIndex={0}>
            <table className="nhsuk-table dw-table">
              <caption className="nhsuk-u-visually-hidden">How many practices stand higher, about the same, and lower</caption>
              <thead>
                <tr>
                  <th scope="col">Part of the journey</th>
                  <th scope="col">Higher</th>
                  <th scope="col">About the same</th>
                  <th scope="col">Lower</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, title, change }) => (
                  <tr key={id}>
                    <th scope="row">{title}</th>
                    <td>{shortCount(change.higher)}</td>
                    <td>{shortCount(change.same)}</td>
                    <td>{shortCount(change.lower)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}
