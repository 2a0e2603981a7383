import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from '../../test/openPage'
import type { Wire } from '../../lib/api'
import { sayingRoutes } from './routes'

const group: Wire['Group'] = { id: 'g', name: 'The group', role: 'group_member', kind: 'charity', facilitators: [], criteria: [], shareEarly: false, version: 1 }
const waits = 'Nobody does at the moment. It waits, and whoever looks after the group next reads it.'

const open = (facilitators: string[]) =>
  openPage('/groups/g/say', sayingRoutes, { '/groups/g': { ...group, facilitators } })

test('who says something to the people who look after the group is told when nobody does', async () => {
  await open([])
  expect(await screen.findByText(waits)).toBeVisible()
})

test('and nothing of it while somebody does', async () => {
  await open(['Fen Example'])
  expect(await screen.findByRole('radio', { name: 'Only the people who look after the group' })).toBeChecked()
  expect(screen.queryByText(waits)).not.toBeInTheDocument()
})
