// First: what asks the server takes how to ask from here.
import { serve } from '../test/server'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { boardRoutes } from '../features/board/routes'
import { workingRoutes } from '../features/working/routes'
import type { Wire } from '../lib/api'
import { drawRoutes } from '../test/drawRoutes'

/** A page whose fields stand in its address, which changes a moment after them. */
const open = (path: string) => drawRoutes([{ path: '/groups/:groupId', children: [...boardRoutes, ...workingRoutes] }], path).router

test('a board that is narrowed shows at once by what, while its practices are on their way', async () => {
  const board: Wire['Board'] = { rows: [], next: '', icbs: [], pcns: ['One network', 'Another network'], versions: ['1', '2'] }
  let arrive: (board: Wire['Board']) => void = () => {}
  const later = new Promise<Wire['Board']>((resolve) => (arrive = resolve))
  await serve('/', {
    '/groups/g/board': board,
    '/groups/g/board?pcn=One%20network': later,
    '/groups/g/board?pcn=One%20network&criteriaVersion=2': later,
  })
  const router = open('/groups/g/board')
  const network = await screen.findByLabelText('Network')
  fireEvent.change(network, { target: { value: 'One network' } })
  expect(network).toHaveValue('One network')
  fireEvent.change(screen.getByLabelText('Version of the criteria'), { target: { value: '2' } })
  expect(network).toHaveValue('One network')
  arrive(board)

  const all = await screen.findByRole('link', { name: 'See every one that shares' })
  expect(router.state.location.search).toBe('?pcn=One+network&criteriaVersion=2')
  fireEvent.click(all)
  expect(await screen.findByText('No practice shares anything yet.')).toBeVisible()
  expect(screen.getByLabelText('Network')).toHaveValue('')
})

test('what is added to a draft is ticked at once', async () => {
  await serve('/', {
    '/groups/g/drafts/d': {
      about: { number: '2' },
      domains: [{ id: 'ACC', title: 'Making contact', plain: '' }],
      criteria: [{ id: 'ACC-1', domain: 'ACC', title: 'More than one way in', added: false, retired: false }],
    },
  })
  open('/groups/g/working/d/new')
  const several = await screen.findByRole('radio', { name: 'One in place of several' })
  // As a browser does it: fireEvent would wait until the address has changed as well.
  several.click()
  expect(several).toBeChecked()
  const box = await screen.findByRole('checkbox', { name: 'More than one way in', hidden: true })
  box.click()
  expect(box).toBeChecked()
  expect(screen.getByRole('radio', { name: 'Making contact' })).toBeChecked()
})
