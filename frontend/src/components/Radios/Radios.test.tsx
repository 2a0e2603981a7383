import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Radios } from './Radios'

function Form() {
  const [value, setValue] = useState<'open' | 'done'>('open')
  return (
    <Radios
      id="status"
      legend="How far it is"
      hint="As of today"
      error="Say how far it is"
      value={value}
      onChange={setValue}
      choices={[
        { value: 'open', label: 'Under way', hint: 'Somebody has begun' },
        { value: 'done', label: 'Done', more: <p>What shows it?</p> },
      ]}
    />
  )
}

test('opens what belongs to the choice that is picked, and nothing else', async () => {
  const { container } = render(<Form />)
  expect(screen.getByRole('group', { name: 'How far it is' })).toHaveAccessibleDescription('As of today Error: Say how far it is')
  expect(screen.getByRole('radio', { name: 'Under way' })).toHaveAccessibleDescription('Somebody has begun')
  expect(screen.queryByText('What shows it?')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('radio', { name: 'Done' }))
  expect(screen.getByText('What shows it?')).toBeVisible()
  await expectAccessible(container)
})
