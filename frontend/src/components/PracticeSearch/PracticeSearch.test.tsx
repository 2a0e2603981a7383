import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { practicesQuery } from '../../lib/requests/practices'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { ChosenPractice } from './ChosenPractice'

const meadow: Wire['PracticeFound'] = {
  id: 'm',
  code: 'L81000',
  name: 'Meadow Lane Surgery',
  town: 'Bristol',
  postcode: 'BS5 6XX',
  icbName: 'NHS Somewhere ICB',
  closed: false,
}

function Choice() {
  const [practice, setPractice] = useState<Wire['PracticeFound']>()
  return <ChosenPractice seeker={{ groupId: 'g' }} id="practice" legend="Which practice?" value={practice} except="own" onChange={setPractice} />
}

test('a practice is found as one types, chosen, and can be changed', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(practicesQuery({ groupId: 'g' }, 'me').queryKey, [meadow, { ...meadow, id: 'own', name: 'Itself', closed: true }])
  const { container } = renderAt(
    '/',
    <QueryClientProvider client={client}>
      <Choice />
    </QueryClientProvider>,
  )
  await userEvent.type(screen.getByLabelText('Name, postcode or code'), 'me')
  await userEvent.click(await screen.findByRole('button', { name: 'Meadow Lane Surgery' }))
  expect(screen.getByRole('group', { name: 'Which practice?' })).toHaveTextContent('Meadow Lane SurgeryBristol, BS5 6XX, L81000')
  await expectAccessible(container)
  await userEvent.click(screen.getByRole('button', { name: 'Choose another practice' }))
  await userEvent.type(screen.getByLabelText('Name, postcode or code'), 'me')
  expect(await screen.findByText('Itself')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Itself' })).not.toBeInTheDocument()
  expect(screen.getByText('Bristol, BS5 6XX, L81000 (closed)')).toBeVisible()
})
