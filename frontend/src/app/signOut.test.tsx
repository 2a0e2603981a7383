import { asksBeforeUnload, openPage } from '../test/openPage'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Outlet } from 'react-router'
import { expect, test } from 'vitest'
import { DraftsProvider } from '../features/audit/DraftsProvider'
import { PlacementDraftsProvider } from '../features/placement/PlacementDraftsProvider'
import { sayingRoutes } from '../features/saying/routes'
import { expectAccessible } from '../test/accessible'
import { AppHeader } from './AppHeader'

/** As in the app, the header stays while its page goes. */
function Frame() {
  return (
    <DraftsProvider>
      <PlacementDraftsProvider>
        <AppHeader />
        <main>
          <Outlet />
        </main>
      </PlacementDraftsProvider>
    </DraftsProvider>
  )
}

const openSay = () => openPage('/groups/g/say', [{ element: <Frame />, children: sayingRoutes }], { '/groups/g': { criteria: [], facilitators: ['Fen'] } })

const question = { name: 'Some of what you wrote is not saved yet' }
const field = () => screen.findByLabelText('What would you like to say?')

test('signing out with words that are not sent asks before the session ends, and whoever stays loses nothing', { timeout: 30_000 }, async () => {
  const { served } = await openSay()
  await userEvent.type(await field(), 'The door sticks.')
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  await expectAccessible(await screen.findByRole('dialog', question))
  expect(served.written).toEqual([])
  expect(Object.values(window.sessionStorage).join()).toContain('The door sticks.')

  await userEvent.click(screen.getByRole('button', { name: 'Stay on this page' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(await field()).toHaveValue('The door sticks.')
  expect(asksBeforeUnload()).toBe(true)
  expect(served.written).toEqual([])
})

test('a sign-out that does not work keeps the words; one that does takes everything along without another question', { timeout: 30_000 }, async () => {
  const { served } = await openSay()
  await userEvent.type(await field(), 'The door sticks.')
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  served.answers.push({ status: 500, code: 'internal', detail: 'Sorry.' })
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out without it' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('You are still signed in.')
  expect(screen.getByRole('dialog', question)).toBeVisible()
  expect(Object.values(window.sessionStorage).join()).toContain('The door sticks.')

  served.answers.push({ body: null })
  await userEvent.click(screen.getByRole('button', { name: 'Sign out without it' }))
  await waitFor(() => expect(window.sessionStorage).toHaveLength(0))
  expect(served.written).toHaveLength(2)
  expect(asksBeforeUnload()).toBe(false)
})

test('signing out with nothing typed asks nothing', async () => {
  const { served } = await openSay()
  await field()
  served.answers.push({ body: null })
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(served.written).toHaveLength(1))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})
