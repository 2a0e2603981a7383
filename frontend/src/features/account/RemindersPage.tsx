import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { errorAt } from '../../components/ErrorSummary/problemsOf'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import { accountQuery } from '../../lib/requests/account'
import { ChangePage } from './ChangePage'
import { changeReminders } from './requests'
import { useAccountChange } from './useAccountChange'
import { useChecked } from './useChecked'

/** Whether to be reminded of dates. Who is not written to at all is told where that is changed. */
export function RemindersPage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  const [reminders, setReminders] = useState(account.reminders)
  const change = useAccountChange(changeReminders, reminders === 'on' ? 'Doorway may remind you.' : 'Doorway does not remind you any more.')
  const { errors } = useChecked(change.error, { reminders: 'reminders' }, 'reminders')
  const written = account.contact === 'email' && account.emailConfirmed

  return (
    <ChangePage
      title="May Doorway remind you?"
      whoSees="Nobody else here sees what you choose."
      errors={errors}
      question={change.question}
      button="Save"
      onSubmit={() => change.run(reminders)}
    >
      {!written && (
        <p>
          Doorway does not write to you now, so no reminders come.{' '}
          <Link to={addresses.accountContact}>Choose whether Doorway may write to you</Link>.
        </p>
      )}
      <Radios
        id="reminders"
        legend="Would reminders by e-mail help you?"
        hint="A message says only that it is a good day to look in. It never says what about. None comes at night or at weekends, and at most one comes on a day."
        error={errorAt(errors, 'reminders')}
        value={reminders}
        onChange={setReminders}
        choices={[
          {
            value: 'on',
            label: 'Yes, remind me',
            hint: '30 days, 7 days and 1 day before something that you take on is due, and on Mondays when something is coming up.',
          },
          { value: 'off', label: 'No, do not remind me', hint: 'Other messages still come, such as a link that you asked for.' },
        ]}
      />
    </ChangePage>
  )
}
