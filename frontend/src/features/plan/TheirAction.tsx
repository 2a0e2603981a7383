import type { Wire } from '../../lib/api'
import { inputOf } from './actionInput'
import { differences, fieldName, valueWords } from './fieldWords'

/** What somebody else saved in between, beside one's own words, to choose. */
export function TheirAction({ theirs, mine }: { theirs: Wire['Action']; mine: Wire['ActionInput'] }) {
  return (
    <div className="dw-scroll" role="region" aria-label="The two versions" tabIndex={0}>
      <table className="nhsuk-table dw-table">
        <caption className="nhsuk-table__caption">The two versions</caption>
        <thead>
          <tr>
            <th scope="col">Where they differ</th>
            <th scope="col">Yours, not saved yet</th>
            <th scope="col">Theirs, saved</th>
          </tr>
        </thead>
        <tbody>
          {differences(mine, inputOf(theirs)).map(({ field, a, b }) => (
            <tr key={field}>
              <th scope="row">{fieldName(field)}</th>
              <td className="dw-own-words">{valueWords(field, a)}</td>
              <td className="dw-own-words">{valueWords(field, b)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
