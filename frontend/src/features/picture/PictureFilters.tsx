import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { formWords } from './pictureWords'

interface PictureFiltersProps {
  groupId: string
  picture: Wire['Picture']
}

/** Which practices the picture is of: by integrated care board, and by version and form. Only what can be shown is offered. */
export function PictureFilters({ groupId, picture }: PictureFiltersProps) {
  const { boards, choices } = picture
  const [icb, setIcb] = useState(picture.icb)
  const [which, setWhich] = useState(`${picture.versionId} ${picture.form}`)
  const navigate = useNavigate()
  if (boards.length === 0 && choices.length < 2) return null

  function show(event: FormEvent) {
    event.preventDefault()
    const [versionId = '', form = ''] = which.split(' ')
    void navigate(addresses.picture(groupId, { icb, versionId, form }))
  }

  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Look at some of them</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>Only what enough practices share can be chosen here, so that none can be told from the others.</p>
        <form onSubmit={show}>
          {boards.length > 0 && (
            <div className="nhsuk-form-group">
              <label className="nhsuk-label" htmlFor="icb">
                Integrated care board
              </label>
              <select className="nhsuk-select dw-picture__select" id="icb" value={icb} onChange={(event) => setIcb(event.target.value)}>
                <option value="">All of them</option>
                {boards.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          {choices.length > 1 && (
            <div className="nhsuk-form-group">
              <label className="nhsuk-label" htmlFor="version">
                Criteria and form
              </label>
              <select className="nhsuk-select dw-picture__select" id="version" value={which} onChange={(event) => setWhich(event.target.value)}>
                {choices.map(({ versionId, criteriaVersion, form }) => (
                  <option key={`${versionId} ${form}`} value={`${versionId} ${form}`}>
                    Version {criteriaVersion}, {formWords[form]}
                  </option>
                ))}
              </select>
            </div>
          )}
          <button className="nhsuk-button nhsuk-button--secondary" type="submit">
            Show these
          </button>
        </form>
      </div>
    </details>
  )
}
