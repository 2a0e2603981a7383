import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { Header } from './Header'

test('names the practice and the person, pauses and signs out', async () => {
  const happened: string[] = []
  const { container } = renderAt(
    '/',
    <Header
      home="/"
      place="Meadow Lane Surgery"
      person="Zoë Ngũgĩ"
      account="/account"
      onPause={() => happened.push('paused')}
      onSignOut={() => happened.push('signed out')}
    />,
  )
  expect(screen.getByText('Meadow Lane Surgery')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Zoë Ngũgĩ' })).toHaveAttribute('href', '/account')
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }))
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  expect(happened).toEqual(['paused', 'signed out'])
  await expectAccessible(container)
})

test('leads to another role, and leaves a page that is nobody else’s business', async () => {
  const happened: string[] = []
  const { container } = renderAt(
    '/groups/g',
    <Header home="/" person="Zoë Ngũgĩ" roles="/" onPause={() => undefined} onLeave={() => happened.push('left')} />,
  )
  expect(screen.getByRole('link', { name: 'Change role' })).toHaveAttribute('href', '/')
  await userEvent.click(screen.getByRole('button', { name: 'Leave this page' }))
  expect(happened).toEqual(['left'])
  await expectAccessible(container)
})

test('shows no person and no sign-out to somebody not signed in', () => {
  renderAt('/', <Header home="/" onPause={() => undefined} />)
  expect(screen.getByRole('link', { name: 'Doorway' })).toHaveAttribute('href', '/')
  expect(screen.queryByRole('button', { name: 'Sign out' })).not.toBeInTheDocument()
})
