import { Link } from 'react-router'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'

interface HoursChoiceProps {
  groupId: string
  keeps: boolean
  onChange: (keeps: boolean) => void
}

/** Whether one keeps a log of one's hours, to be paid for them. */
export function HoursChoice({ groupId, keeps, onChange }: HoursChoiceProps) {
  return (
    <Radios
      id="keeps-hours"
      legend="Would you like to keep a log of your hours, to be paid?"
      hint="Facilitators can then download the name above, the days, the hours and what you did, for whoever pays. Whoever pays is not told what kind of member you are."
      value={keeps ? 'yes' : 'no'}
      onChange={(value) => onChange(value === 'yes')}
      choices={[
        { value: 'no', label: 'No', hint: 'What you wrote down before stays, for you alone.' },
        { value: 'yes', label: 'Yes', hint: <Link to={addresses.myHours(groupId)}>My hours</Link> },
      ]}
    />
  )
}
