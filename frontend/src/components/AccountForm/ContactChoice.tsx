import { TextInput } from 'nhsuk-react-components'
import { Radios } from '../Radios/Radios'

export interface Contact {
  contact: 'none' | 'email'
  email: string
}

interface ContactChoiceProps {
  value: Contact
  error?: string
  onChange: (part: Partial<Contact>) => void
}

/** Whether somebody wants to be written to, and where. Not at all is a full answer. */
export function ContactChoice({ value, error, onChange }: ContactChoiceProps) {
  return (
    <Radios
      id="contact"
      legend="May Doorway write to you?"
      hint="Messages have no content: they only say that there is something for you here, or bring you a link that you asked for."
      value={value.contact}
      onChange={(contact) => onChange({ contact })}
      choices={[
        { value: 'none', label: 'Not at all', hint: 'If you forget your password, somebody has to give you a link.' },
        {
          value: 'email',
          label: 'By e-mail',
          more: (
            <TextInput
              id="email"
              type="email"
              label="E-mail address"
              hint="Nobody else here sees it. We send a link there to confirm it."
              value={value.email}
              onChange={(event) => onChange({ email: event.currentTarget.value })}
              error={error}
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
            />
          ),
        },
      ]}
    />
  )
}
