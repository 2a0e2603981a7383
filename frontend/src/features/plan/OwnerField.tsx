import { useQuery } from '@tanstack/react-query'
import { Select } from 'nhsuk-react-components'
import { useParams } from 'react-router'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'
import { fieldId } from './actionErrors'
import type { ActionForm } from './useActionForm'

/** Who of the practice's people in Doorway takes the action on. */
export function OwnerField({ form }: { form: ActionForm }) {
  const { practiceId = '' } = useParams()
  const { data: people = [] } = useQuery(practicePeopleQuery(practiceId))
  const { ownerId } = form.input
  const choices = people.filter(({ hatId, paused }) => !paused || hatId === ownerId)
  return (
    <Select
      id={fieldId('ownerId')}
      label="Who takes it on in Doorway (optional)"
      hint="It is on their start page, and they can say how it is getting on"
      value={ownerId}
      error={form.errorOf('ownerId')}
      onChange={(event) => form.change({ ownerId: event.currentTarget.value })}
    >
      <Select.Option value="">Nobody in Doorway</Select.Option>
      {choices.map(({ hatId, name, self }) => (
        <Select.Option value={hatId} key={hatId}>
          {self ? `${name} (you)` : name}
        </Select.Option>
      ))}
    </Select>
  )
}
