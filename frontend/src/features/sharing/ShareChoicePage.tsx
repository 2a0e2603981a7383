import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { Page } from '../../components/Page/Page'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { sharingQuery, type HowMuch } from './sharingQuery'
import { auditName, levelHints, levelWords } from './sharingWords'

type Level = Wire['SharingLevel']

const choices: RadioChoice<Level>[] = (['taking_part', 'domains', 'full'] as const).map((value) => ({
  value,
  label: levelWords[value],
  hint: levelHints[value],
}))

/** How much of one self-assessment the group may see. Nothing happens before the preview. */
export function ShareChoicePage() {
  const { practiceId = '', auditId = '' } = useParams()
  const { data: sharing } = useSuspenseQuery(sharingQuery(practiceId))
  const audit = sharing.audits.find((one) => one.auditId === auditId)
  const navigate = useNavigate()
  const standing = audit?.group
  const [chosen, setChosen] = useState<HowMuch>({ level: standing?.level || 'taking_part', stuck: standing?.stuck ?? false })
  const stuck = chosen.stuck && chosen.level !== 'taking_part'
  return (
    <>
      <Back to={addresses.sharing(practiceId)}>What you share</Back>
      <Page title="How much to share" heading="How much may the group see?" caption={audit && auditName(audit)}>
        <p className="dw-lead">You look at it first, as the group will see it. Nothing is shared on this page.</p>
        <Radios
          id="level"
          legend="The group may see"
          value={chosen.level}
          choices={choices}
          onChange={(level) => setChosen({ ...chosen, level })}
        />
        {chosen.level !== 'taking_part' && (
          <Checkboxes
            id="stuck"
            legend="Where you are stuck"
            hint="The group may know somebody who solved the same thing."
            choices={[{ value: 'stuck', label: 'Let the group see which actions are stuck, and why' }]}
            value={stuck ? ['stuck'] : []}
            onChange={(ticked) => setChosen({ ...chosen, stuck: ticked.length > 0 })}
          />
        )}
        <div className="dw-buttons">
          <button
            className="nhsuk-button"
            type="button"
            onClick={() => void navigate(addresses.sharePreview(practiceId, auditId, { level: chosen.level, stuck }))}
          >
            See what the group will see
          </button>
          <Link to={addresses.sharing(practiceId)}>Not now</Link>
        </div>
      </Page>
    </>
  )
}
