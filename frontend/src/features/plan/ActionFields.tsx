import { DateField } from '../../components/DateField/DateField'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import { effortWords, statusWords } from '../../lib/actions'
import type { Wire } from '../../lib/api'
import { fieldId } from './actionErrors'
import { ActionText } from './ActionText'
import { OwnerField } from './OwnerField'
import type { ActionForm } from './useActionForm'

const efforts: RadioChoice<Wire['Effort']>[] = [
  { value: 'low', label: effortWords.low },
  { value: 'medium', label: effortWords.medium },
  { value: 'high', label: effortWords.high },
]

/** What, first step, who, when, how much work, what gets better, how we will know. */
export function ActionFields({ form }: { form: ActionForm }) {
  return (
    <>
      <ActionText form={form} name="what" label="What we will do" rows={2} />
      <ActionText form={form} name="firstStep" label="First step (optional)" hint="Something that can be done this week" rows={2} />
      <ActionText form={form} name="ownerRole" label="Who: role (optional)" hint="For example, practice manager. A role stays when people move on." />
      <OwnerField form={form} />
      <ActionText form={form} name="ownerPerson" label="Who: name on reports (optional)" hint="A colleague, never a patient" />
      <DateField
        id={fieldId('due')}
        legend="By when (optional)"
        hint="For example, 31 3 2027"
        error={form.errorOf('due')}
        initial={form.input.due}
        onChange={(date) => form.changeDate('due', date)}
      />
      <Radios
        id={fieldId('effort')}
        legend="How much work (optional)"
        value={form.input.effort}
        choices={efforts}
        onChange={(effort) => form.change({ effort })}
        inline
      />
      <ActionText form={form} name="benefit" label="What we expect to get better (optional)" rows={2} />
      <ActionText form={form} name="howWeKnow" label="How we will know (optional)" hint="What you will see, hear or count" rows={2} />
    </>
  )
}

/** How far it is, with what each status needs to say. */
export function StatusFields({ form }: { form: ActionForm }) {
  const choices: RadioChoice<Wire['ActionStatus']>[] = [
    { value: 'not_started', label: statusWords.not_started },
    { value: 'under_way', label: statusWords.under_way },
    {
      value: 'blocked',
      label: statusWords.blocked,
      more: <ActionText form={form} name="statusReason" label="What is in the way" rows={2} />,
    },
    { value: 'done', label: statusWords.done, more: <Done form={form} /> },
    {
      value: 'dropped',
      label: statusWords.dropped,
      more: <ActionText form={form} name="statusReason" label="Why you dropped it" rows={2} />,
    },
  ]
  return (
    <Radios
      id={fieldId('status')}
      legend="How far it is"
      value={form.input.status}
      choices={choices}
      onChange={(status) => form.change({ status })}
    />
  )
}

function Done({ form }: { form: ActionForm }) {
  return (
    <>
      <ActionText form={form} name="evidenceNote" label="What shows it" hint="For example, the new joining page" rows={2} />
      <DateField
        id={fieldId('doneOn')}
        legend="Done on"
        error={form.errorOf('doneOn')}
        initial={form.input.doneOn}
        onChange={(date) => form.changeDate('doneOn', date)}
      />
    </>
  )
}
