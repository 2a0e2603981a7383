// First: what asks the server takes how to ask from here.
import { serve } from './server'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { RouteObject } from 'react-router'
import { afterEach, beforeAll, expect, vi } from 'vitest'
import { RequireSession } from '../app/RequireSession'
import type { Wire } from '../lib/api'
import { drawRoutes } from './drawRoutes'

// jsdom knows the dialog but not its methods; the browser stories see the real one.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

afterEach(() => {
  vi.useRealTimers()
  window.sessionStorage.clear()
})

const hat = { id: 'h', practiceId: '', groupId: 'g', placementId: '', place: 'The group', since: '2026-01-01T00:00:00Z', paused: false }

export const member: Wire['Session']['hats'][number] = { ...hat, role: 'group_member', kind: 'charity' }
export const facilitator: Wire['Session']['hats'][number] = { ...hat, role: 'facilitator', kind: '' }

const sessionOf = (worn: typeof member): Wire['Session'] => ({
  person: { id: 'lin', name: 'Lin' }, stage: 'in', expiresAt: '2999-01-01T00:00:00Z', confirmedUntil: null, invented: false, hats: [worn],
})

/** Opens a page of a group as somebody who is signed in, over a real connection. The routes are those below /groups/:groupId. */
export async function openPage(path: string, below: RouteObject[], there: Record<string, unknown>, worn = member) {
  const served = await serve('/', { '/session': sessionOf(worn), ...there })
  const routes = [{ element: <RequireSession />, children: [{ path: '/groups/:groupId', children: [...below, { path: '*', element: <h1>Elsewhere</h1> }, { index: true, element: <h1>Your group</h1> }] }] }]
  const { unmount } = drawRoutes(routes, path)
  return {
    served,
    /** Loading a page again takes nothing down in order: what waits in the tab stays there. */
    reload() {
      const waiting = { ...window.sessionStorage }
      unmount()
      Object.entries(waiting).forEach(([key, kept]) => window.sessionStorage.setItem(key, kept as string))
      drawRoutes(routes, path)
    },
  }
}

/** Somebody looked at something else for a minute, and looks at this tab again. */
export function comeBack() {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  window.dispatchEvent(new Event('visibilitychange'))
}

/** Somebody goes to a link, is asked, and stays. */
export async function stayWhenAsked(link: string) {
  await userEvent.click(screen.getByRole('link', { name: link }))
  expect(screen.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Stay on this page' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
}

/** Whether the browser is told to ask before the tab goes. */
export function asksBeforeUnload(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}
