import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { comeBack, facilitator, openPage } from '../test/openPage'
import { decidingRoutes } from '../features/deciding/routes'
import type { Wire } from '../lib/api'

const draft: Wire['Publishing'] = {
  draftId: 'd', number: '0.2.0', agreed: false, decided: false, unendorsed: [], faults: [], notice: '', setId: 's', published: false,
  changes: [{ criterionId: 'A-1', title: 'Joining', kind: 'clarified', why: 'It was hard to read.' }], agreeHash: 'agree-1', hash: 'publish-1',
}
const edited: Wire['Publishing'] = { ...draft, changes: [{ ...draft.changes[0]!, why: 'Nobody has read this.' }], agreeHash: 'agree-2', hash: 'publish-2' }
const retiring: Wire['Retiring'] = {
  versionId: 'v', version: '0.1.0', title: 'The starter set', agreed: false, retired: false, current: false, hash: 'retire-1',
  next: { version: '0.2.0', title: 'Ours', agreed: true },
}
const publishing = '/groups/g/drafts/d/publishing'
const retirement = '/groups/g/criteria/s/0.1.0/retiring'

const open = (path: string) =>
  openPage(`/groups/g/deciding${path}`, decidingRoutes, {
    '/groups/g/decisions': { rule: { livedExperience: 1, clinicians: 0 }, decisions: [], mostWords: 150 },
    [publishing]: draft,
    [retirement]: retiring,
  }, facilitator)

const what = 'We agree to these words'

async function fillIn() {
  await userEvent.type(await screen.findByLabelText('What was decided?'), what)
  await userEvent.type(screen.getByLabelText('Why?'), 'It reads well')
  await userEvent.click(screen.getByRole('checkbox', { name: 'People with lived experience' }))
  await userEvent.click(screen.getByRole('radio', { name: /^By consensus/ }))
  await userEvent.type(screen.getByLabelText('Day'), '20')
  await userEvent.type(screen.getByLabelText('Month'), '11')
  await userEvent.type(screen.getByLabelText('Year'), '2026')
}

const writeDown = () => userEvent.click(screen.getByRole('button', { name: /^Write it down/ }))
const readAgain = () => screen.findByRole('region', { name: 'Read it again first' })
const refused = { status: 409, code: 'conflict', detail: 'The draft was changed since you looked. Read it again before you write the decision down.' } as const

test('a decision to agree names the words that were read, and waits while a change of them is read', { timeout: 30_000 }, async () => {
  const { served, reload } = await open('/drafts/d/agree')
  await fillIn()
  served.there[publishing] = edited
  served.answers.push(refused)
  await writeDown()
  expect(await screen.findByRole('alert')).toHaveTextContent('The draft was changed since you looked.')
  expect(served.written.at(-1)).toMatchObject({ about: 'agree', hash: 'agree-1', what })
  expect(await readAgain()).toHaveTextContent('The draft was changed since you read it. What you typed is still here.')
  expect(screen.getByRole('link', { name: /^What is different/ })).toHaveAttribute('target', '_blank')

  reload()
  expect(await readAgain()).toBeVisible()
  expect(screen.getByLabelText('What was decided?')).toHaveValue(what)
  await userEvent.click(screen.getByRole('button', { name: 'I read it as it is now' }))
  expect(screen.queryByRole('region', { name: 'Read it again first' })).not.toBeInTheDocument()
  expect(screen.getByLabelText('What was decided?')).toHaveValue(what)
  served.answers.push({ body: {} })
  await writeDown()
  expect(await screen.findByRole('heading', { name: 'Publish version 0.2.0' })).toBeVisible()
  expect(served.written.at(-1)).toMatchObject({ hash: 'agree-2', what })
})

test('what changed while somebody looked elsewhere goes into no decision in silence', { timeout: 30_000 }, async () => {
  const { served } = await open('/drafts/d/publish')
  await screen.findByText('It was hard to read.', { exact: false })
  served.there[publishing] = edited
  await userEvent.click(screen.getByRole('link', { name: 'Write down that the group agrees' }))
  await fillIn()
  comeBack()
  expect(await readAgain()).toBeVisible()
  served.answers.push(refused)
  await writeDown()
  expect(await screen.findByRole('alert')).toHaveTextContent('Read it again before you write the decision down.')
  expect(served.written).toMatchObject([{ hash: 'agree-1' }])
})

test('a change that comes while another is read is asked about again', { timeout: 30_000 }, async () => {
  const { served } = await open('/drafts/d/agree')
  await screen.findByLabelText('What was decided?')
  served.there[publishing] = edited
  comeBack()
  await readAgain()
  served.there[publishing] = { ...edited, agreeHash: 'agree-3' }
  comeBack()
  const button = await screen.findByRole('button', { name: 'I read it as it is now' })
  await userEvent.click(button)
  await userEvent.click(await screen.findByRole('button', { name: 'I read it as it is now' }))
  expect(screen.queryByRole('region', { name: 'Read it again first' })).not.toBeInTheDocument()
})

test('a version is retired as it was looked at', { timeout: 30_000 }, async () => {
  const { served } = await open('/versions/s/0.1.0/retire')
  await screen.findByText(/agreed by the group/)
  served.there[retirement] = { ...retiring, hash: 'retire-2', next: { version: '0.3.0', title: 'Another', agreed: false } }
  comeBack()
  await userEvent.click(await screen.findByRole('button', { name: 'Show it as it is now' }))
  expect(screen.getByText(/0\.3\.0/)).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: 'Write the decision down' }))
  await fillIn()
  served.there[retirement] = { ...retiring, hash: 'retire-3' }
  comeBack()
  expect(await readAgain()).toHaveTextContent('What retiring it would do was changed')
  served.answers.push(refused)
  await writeDown()
  await screen.findByRole('alert')
  expect(served.written).toMatchObject([{ about: 'retire', hash: 'retire-2' }])
})

test('a draft is published as it was read, or shown anew first', { timeout: 30_000 }, async () => {
  const { served } = await open('/drafts/d/publish')
  await screen.findByRole('button', { name: 'Publish it for ever' })
  served.there[publishing] = edited
  comeBack()
  expect(await screen.findByText(/^Somebody changed this while you had it open/)).toBeVisible()
  expect(document.body).not.toHaveTextContent('Nobody has read this.')
  expect(screen.queryByRole('button', { name: 'Publish it for ever' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Show it as it is now' }))
  expect(document.body).toHaveTextContent('Nobody has read this.')
  served.answers.push({ body: {} })
  await userEvent.click(screen.getByRole('button', { name: 'Publish it for ever' }))
  expect(await screen.findByRole('heading', { name: 'Your group' })).toBeVisible()
  expect(served.written).toEqual([{ hash: 'publish-2' }])
})
