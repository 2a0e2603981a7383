import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { errorAt } from '../../components/ErrorSummary/problemsOf'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import { accountQuery } from '../../lib/requests/account'
import { ChangePage } from './ChangePage'
import { changeAccount } from './requests'
import { useAccountChange } from './useAccountChange'
import { useChecked } from './useChecked'

export function ContactPage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  const [contact, setContact] = useState(account.contact)
  const change = useAccountChange(changeAccount, contact === 'email' ? 'Doorway may write to you.' : 'Doorway does not write to you any more.')
  const { errors } = useChecked(change.error, { contact: 'contact' }, 'contact')

  return (
    <ChangePage
      title="May Doorway write to you?"
      whoSees="Nobody else here sees what you choose."
      errors={errors}
      question={change.question}
      button="Save"
      onSubmit={() => change.run({ name: account.name, contact })}
    >
      <Radios
        id="contact"
        legend="How may Doorway contact you?"
        hint="Messages have no content: they only say that there is something for you here, or bring you a link that you asked for."
        error={errorAt(errors, 'contact')}
        value={contact}
        onChange={setContact}
        choices={[
          {
            value: 'email',
            label: 'By e-mail',
            hint:
              account.email === '' ? (
                <>
                  You have not given an e-mail address yet. <Link to={addresses.accountEmail}>Give one first</Link>.
                </>
              ) : (
                `To ${account.email}`
              ),
          },
          { value: 'none', label: 'Not at all', hint: 'If you forget your password, somebody has to give you a link.' },
        ]}
      />
    </ChangePage>
  )
}
