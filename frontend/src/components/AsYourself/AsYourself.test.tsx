import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Problem } from '../../lib/problem'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { AsYourself } from './AsYourself'

test('names whose account it is, and says why not', async () => {
  let accepted = 0
  const { container } = renderAt(
    '/',
    <QueryClientProvider client={new QueryClient()}>
      <AsYourself
        name="Zoë Ngũgĩ"
        what="The placement"
        but="but for one thing"
        button="Add this placement"
        error={new Problem(409, 'conflict', 'You have a role in this practice.')}
        pending={false}
        onAccept={() => (accepted += 1)}
      />
    </QueryClientProvider>,
  )
  expect(screen.getByText('Zoë Ngũgĩ')).toBeVisible()
  expect(screen.getByText(/everything else stays as it is, but for one thing\.$/)).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('You have a role in this practice.')
  await userEvent.click(screen.getByRole('button', { name: 'Add this placement' }))
  expect(accepted).toBe(1)
  await expectAccessible(container)
})
