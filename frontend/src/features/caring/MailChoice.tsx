import { Select } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'

type Asked = Pick<Wire['MyPlaceInput'], 'mail' | 'quietFrom' | 'quietUntil'>

interface MailChoiceProps {
  asked: Asked
  onChange: (part: Partial<Asked>) => void
}

/** Whether the group may write, and in which hours it does not. */
export function MailChoice({ asked, onChange }: MailChoiceProps) {
  return (
    <Radios
      id="mail"
      legend="May Doorway write to you about the group?"
      hint="A message says only that there is something to read, never what. At most one comes in a day."
      value={asked.mail ? 'yes' : 'no'}
      onChange={(value) => onChange({ mail: value === 'yes' })}
      choices={[
        { value: 'no', label: 'No, I look in when I like' },
        {
          value: 'yes',
          label: 'Yes, by e-mail',
          hint: (
            <>
              This needs an e-mail address on <Link to={addresses.account}>your account</Link>.
            </>
          ),
          more: (
            <>
              <Hour id="quiet-from" label="Quiet from" value={asked.quietFrom} onChange={(quietFrom) => onChange({ quietFrom })} />
              <Hour id="quiet-until" label="Quiet until" value={asked.quietUntil} onChange={(quietUntil) => onChange({ quietUntil })} />
              <p className="nhsuk-hint">
                {asked.quietFrom === asked.quietUntil
                  ? 'The same hour twice means no quiet hours.'
                  : 'A message waits until these hours are over.'}
              </p>
            </>
          ),
        },
      ]}
    />
  )
}

interface HourProps {
  id: string
  label: string
  value: number
  onChange: (hour: number) => void
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

function Hour({ id, label, value, onChange }: HourProps) {
  return (
    <Select id={id} label={label} value={String(value)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {hours.map((hour) => (
        <Select.Option key={hour} value={String(hour)}>
          {String(hour).padStart(2, '0')}:00
        </Select.Option>
      ))}
    </Select>
  )
}
