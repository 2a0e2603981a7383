import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { asksBeforeUnload, comeBack, facilitator, openPage, stayWhenAsked } from '../test/openPage'
import { decidingRoutes } from '../features/deciding/routes'
import { groupReviewingRoutes } from '../features/reviewing/routes'
import type { Wire } from '../lib/api'

const proposal: Wire['GroupProposal'] = {
  id: 'p', draftId: 'd', title: 'Say it more plainly', why: 'It is hard to read.', state: 'open', openedAt: '2026-11-01T00:00:00Z',
  mine: false, rest: { resting: false, pauseWords: '', version: 1 }, criteria: [], positions: [],
}
const resting = { resting: true, pauseWords: 'We take a breath.', version: 2 }
const toDecide = (now: Partial<Wire['GroupProposal']> = {}): Wire['ToDecide'] => ({ proposals: [{ ...proposal, ...now }], drafts: [] })

const open = (worn?: typeof facilitator) =>
  openPage('/groups/g/deciding/proposals/p', decidingRoutes, {
    '/groups/g/proposals': toDecide(),
    '/groups/g/contributions': [],
    '/groups/g/drafts/d': { levels: [] },
    '/groups/g/proposals/p/not-heard': [{ name: 'Wren', kind: 'clinician' }],
  }, worn)

const words = 'It would shut my sister out.'

async function cannotBecause() {
  await userEvent.click(await screen.findByRole('radio', { name: 'I cannot, because' }))
  await userEvent.type(screen.getByLabelText('Because'), words)
}

test('why somebody cannot stays on the page while the conversation rests, and is in the form again when it goes on', { timeout: 30_000 }, async () => {
  const { served, reload } = await open()
  await cannotBecause()

  served.there['/groups/g/proposals'] = toDecide({ rest: resting })
  comeBack()
  expect(await screen.findByText('We take a breath.')).toBeVisible()
  expect(screen.getByText(/^The conversation began to rest while you wrote. Nobody has read your words./)).toBeVisible()
  expect(screen.getByText(words)).toBeVisible()
  expect(screen.getByRole('button', { name: /^Copy/ })).toBeVisible()
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  await stayWhenAsked('Deciding together')
  reload()
  expect(await screen.findByText(words)).toBeVisible()

  served.there['/groups/g/proposals'] = toDecide({ rest: { ...resting, resting: false, version: 3 } })
  comeBack()
  expect(await screen.findByLabelText('Because')).toHaveValue(words)
  expect(screen.getByRole('radio', { name: 'I cannot, because' })).toBeChecked()
  const mine: Wire['Position'] = { name: 'Lin', choice: 'cannot', because: words, mine: true, version: 1 }
  served.there['/groups/g/proposals'] = toDecide({ positions: [mine], rest: resting })
  served.answers.push({ body: { ...proposal, positions: [mine] } })
  await userEvent.click(screen.getByRole('button', { name: 'Say where I stand' }))
  expect(await screen.findByRole('listitem')).toHaveTextContent(words)
  expect(screen.queryByText(/Nobody has read your words/)).not.toBeInTheDocument()
  expect(served.written).toEqual([{ choice: 'cannot', because: words, textReasons: [] }])
  await waitFor(() => expect(asksBeforeUnload()).toBe(false))
  expect(window.sessionStorage).toHaveLength(0)
})

test('what was typed is there to be copied when the group has decided, or the proposal was taken back, meanwhile', { timeout: 30_000 }, async () => {
  const { served, reload } = await open()
  await cannotBecause()
  served.there['/groups/g/proposals'] = toDecide({ state: 'decided' })
  comeBack()
  expect(await screen.findByText('This was decided while you wrote. Nobody has read your words:')).toBeVisible()
  expect(screen.getByText(words)).toBeVisible()
  served.there['/groups/g/proposals'] = toDecide({ state: 'withdrawn' })
  reload()
  expect(await screen.findByText('This was taken back while you wrote. Nobody has read your words:')).toBeVisible()
  expect(screen.getByText(words)).toBeVisible()
})

test('a choice without words holds nobody up once there is nothing to choose', async () => {
  const { served } = await open()
  await userEvent.click(await screen.findByRole('radio', { name: 'I agree' }))
  expect(asksBeforeUnload()).toBe(true)
  served.there['/groups/g/proposals'] = toDecide({ state: 'decided' })
  comeBack()
  expect(await screen.findByText('This is decided.', { exact: false })).toBeVisible()
  expect(screen.queryByText(/Nobody has read your words/)).not.toBeInTheDocument()
  expect(asksBeforeUnload()).toBe(false)
})

test('the kind words of a facilitator stay on the page when another one ends the proposal', async () => {
  const { served } = await open(facilitator)
  await userEvent.click(await screen.findByRole('button', { name: 'Let it rest for a while' }))
  await userEvent.type(screen.getByLabelText('A kind word for people to read meanwhile'), 'Until Friday.')
  served.there['/groups/g/proposals'] = toDecide({ state: 'withdrawn' })
  comeBack()
  expect(await screen.findByText('Somebody else changed this conversation while you wrote. Nobody has read your words:')).toBeVisible()
  expect(screen.getByText('Until Friday.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /rest|go on/ })).not.toBeInTheDocument()
  await stayWhenAsked('Deciding together')
})

test('a facilitator sees who has taken no position, until it is decided', async () => {
  const { served } = await open(facilitator)
  expect(await screen.findByText('Wren, clinical work')).toBeVisible()
  served.there['/groups/g/proposals'] = toDecide({ rest: resting })
  comeBack()
  expect(await screen.findByText('We take a breath.')).toBeVisible()
  expect(screen.getByText('Wren, clinical work')).toBeVisible()
  served.there['/groups/g/proposals'] = toDecide({ state: 'decided' })
  comeBack()
  expect(await screen.findByText('This is decided.', { exact: false })).toBeVisible()
  expect(screen.queryByText('Not heard yet')).not.toBeInTheDocument()
})

test('an answer to a practice is there to be copied when another facilitator answered meanwhile', { timeout: 30_000 }, async () => {
  const asked: Wire['PracticeMessage'] = {
    id: 'm', practiceId: 'p', practiceName: 'Larkfield Surgery', auditId: 'a', criterionId: 'A-1', about: 'Joining', contentNote: '', kind: 'conversation', view: '',
    words: 'What would help?', saidOn: '2026-11-01', reply: '', repliedOn: '',
  }
  const { served, reload } = await openPage('/groups/g/conversations/m/answer', groupReviewingRoutes, { '/groups/g/conversations': [asked] }, facilitator)
  await userEvent.type(await screen.findByLabelText('What the group answers'), words)
  served.there['/groups/g/conversations'] = [{ ...asked, reply: 'Come on Friday.', repliedOn: '2026-11-02' }]
  served.answers.push({ status: 409, code: 'conflict', detail: 'There is a reply already. Load the page again to read it.' })
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText('There is a reply already. Load the page again to read it.')).toBeVisible()
  expect(screen.getByLabelText('What the group answers')).toHaveValue(words)
  reload()
  expect(await screen.findByRole('heading', { name: 'There is a reply already' })).toBeVisible()
  expect(screen.getByText('Come on Friday.')).toBeVisible()
  expect(screen.getByText(words)).toBeVisible()
  await stayWhenAsked('Practices and the group')
})
