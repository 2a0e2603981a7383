import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Problem } from '../../lib/problem'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { AccountForm, type NewAccount } from './AccountForm'

function openForm(given: NewAccount[], error: unknown = null) {
  const client = new QueryClient()
  client.setQueryData(signInWaysQuery.queryKey, { mail: true, provider: '' })
  return renderAt(
    '/',
    <QueryClientProvider client={client}>
      <AccountForm button="Sign up" error={error} pending={false} onSend={(account) => given.push(account)} />
    </QueryClientProvider>,
  )
}

test('asks for what is missing, then gives the account', async () => {
  const given: NewAccount[] = []
  const { container } = openForm(given)
  await userEvent.click(screen.getByRole('button', { name: 'Sign up' }))
  expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus()
  await expectAccessible(container)
  await userEvent.type(screen.getByLabelText('Your name'), 'Zoë Ngũgĩ')
  await userEvent.type(screen.getByLabelText('Sign-in name'), 'zoe')
  await userEvent.type(screen.getByLabelText('Password'), 'orchard kettle lantern')
  await userEvent.click(screen.getByRole('radio', { name: 'By e-mail' }))
  await userEvent.type(screen.getByLabelText('E-mail address'), ' zoe@example.org ')
  await userEvent.click(screen.getByRole('radio', { name: 'Not at all' }))
  await userEvent.click(screen.getByRole('button', { name: 'Sign up' }))
  expect(given).toEqual([{ name: 'Zoë Ngũgĩ', signInName: 'zoe', password: 'orchard kettle lantern', email: '' }])
})

test('says beside the field what the server did not accept', () => {
  const taken = new Problem(422, 'invalid', 'Taken', [{ field: 'signInName', message: 'Choose another sign-in name.' }])
  openForm([], taken)
  expect(screen.getByRole('link', { name: 'Choose another sign-in name.' })).toHaveAttribute('href', '#sign-in-name')
})
