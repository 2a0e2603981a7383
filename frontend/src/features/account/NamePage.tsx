import { useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { useState } from 'react'
import { errorAt } from '../../components/ErrorSummary/problemsOf'
import { accountQuery } from '../../lib/requests/account'
import { ChangePage } from './ChangePage'
import { changeAccount } from './requests'
import { useAccountChange } from './useAccountChange'
import { useChecked } from './useChecked'

export function NamePage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  const [name, setName] = useState(account.name)
  const change = useAccountChange(changeAccount, 'Your name is changed.')
  const { errors, complete } = useChecked(change.error, { name: 'name' })

  function submit() {
    const left = name.trim() === '' ? [{ message: 'Enter your name', fieldId: 'name' }] : []
    if (complete(left)) change.run({ name, contact: account.contact })
  }

  return (
    <ChangePage
      title="Your name"
      whoSees="Your roles decide it: people at your practice, the group’s facilitators, or those who run Doorway. Everybody in the group sees a facilitator’s name."
      errors={errors}
      question={change.question}
      button="Save"
      onSubmit={submit}
    >
      <TextInput
        id="name"
        label="Name"
        hint="Any name that people here know you by"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errorAt(errors, 'name')}
        autoComplete="name"
        maxLength={200}
      />
    </ChangePage>
  )
}
