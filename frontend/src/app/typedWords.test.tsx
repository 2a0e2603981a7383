import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { asksBeforeUnload, openPage, stayWhenAsked } from '../test/openPage'
import { caringRoutes } from '../features/caring/routes'
import { groupReviewingRoutes } from '../features/reviewing/routes'
import type { Wire } from '../lib/api'

const view: Wire['GroupView'] = {
  level: 'full', stuck: false, submittedOn: '2026-10-01', form: 'full', setId: 's', criteriaVersion: '1', domains: [], actionsDone: 0, stuckActions: [], actions: [],
  answers: [{ criterionId: 'A-1', choice: 'not_sure', level: null, note: '', reason: '', howChecked: '', evidence: [], lowerBecause: '' }],
}

/** A practice with one answer, of which the reader thought something that the guard asks about. */
function practiceWith(reviews: Wire['OwnReview'][]): Wire['SharedPractice'] {
  return { id: 'p', name: 'Larkfield Surgery', town: '', icb: '', pcn: '', audits: [{ auditId: 'a', view, reviews }], messages: [], suggestions: [] }
}

const place: Wire['MyPlace'] = { resting: false, restsSince: '', called: '', name: 'Lin', mail: false, quietFrom: 18, quietUntil: 8, keepsHours: true, version: 1 }

const set = {
  setId: 's', version: '1', title: '', agreed: true, notice: '', method: '', notValidated: '', checksum: '', principles: [], domains: [], sources: [],
  scale: { levels: [], notSure: { label: 'Not sure' }, doesNotApply: { label: '' }, choose: '', topLevelNeeds: '' },
  criteria: [{ id: 'A-1', statement: 'People can bring somebody along.' }],
}

const open = (path: string, more: Record<string, unknown> = {}) =>
  openPage(path, [...groupReviewingRoutes, ...caringRoutes], {
    '/groups/g/shared-practices/p': practiceWith([]),
    '/groups/g/my-place': place,
    '/groups/g/my-hours': [],
    '/groups/g/buddies': [],
    '/criteria/s/1': set,
    ...more,
  })

const stale = { status: 412, code: 'stale', detail: 'This changed meanwhile.' } as const
const words = 'We wondered about the door.'

test('a message to a practice outlives refusals, a link and a reload, and is sent once without a question', { timeout: 30_000 }, async () => {
  const { served, reload } = await open('/groups/g/shared/p/say')
  await userEvent.type(await screen.findByLabelText('What should the group say?'), words)
  served.answers.push(stale, { status: 422, code: 'invalid', detail: 'Look again.', fields: [{ field: 'words', message: 'This cannot stay.' }] })
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('This changed meanwhile.')
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByText('This cannot stay.')).toBeVisible()
  expect(screen.getByLabelText('What should the group say?')).toHaveValue(words)

  await stayWhenAsked('Not now')
  expect(asksBeforeUnload()).toBe(true)
  reload()
  const field = await screen.findByLabelText('What should the group say?')
  expect(field).toHaveValue(words)
  await userEvent.type(field, ' Thank you.')

  served.answers.push({ body: { id: 'm' } })
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByText(/^Kept. The practice sees nothing/)).toBeVisible()
  expect(served.written.at(-1)).toMatchObject({ words: `${words} Thank you.` })
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(asksBeforeUnload()).toBe(false)
  expect(window.sessionStorage).toHaveLength(0)
})

test('passing on an answer says what becomes of the words, and is never held up by them', { timeout: 30_000 }, async () => {
  const note = 'Ring 0117 496 0123.'
  const own: Wire['OwnReview'] = { criterionId: 'A-1', view: 'differently', note, textReasons: [], version: 3 }
  const { served } = await open('/groups/g/shared/p/audits/a/answers/A-1', { '/groups/g/shared-practices/p': practiceWith([own]) })
  await userEvent.click(await screen.findByRole('button', { name: 'Save and go on' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Please look at the words')
  await userEvent.click(screen.getByRole('radio', { name: 'Pass' }))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(screen.getByText('If you pass now, what you said about this answer is taken back.')).toBeVisible()
  expect(screen.getByText(note)).toBeVisible()
  await stayWhenAsked('Not now')

  served.answers.push(stale, { body: { ...own, view: '', note: '', version: 4 } })
  await userEvent.click(screen.getByRole('button', { name: 'Pass and go on' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('This changed meanwhile.')
  await userEvent.click(screen.getByRole('radio', { name: 'I agree' }))
  expect(screen.getByLabelText(/^A few words/)).toHaveValue(note)
  await userEvent.click(screen.getByRole('radio', { name: 'Pass' }))
  await userEvent.click(screen.getByRole('button', { name: 'Pass and go on' }))
  expect(await screen.findByRole('heading', { name: 'Larkfield Surgery' })).toBeVisible()
  expect(served.written.at(-1)).toMatchObject({ view: '', note: '' })
})

test('what one asks for oneself stays after a refusal, and is asked about on the way out', { timeout: 30_000 }, async () => {
  const { served, reload } = await open('/groups/g/my-place')
  await userEvent.type(await screen.findByLabelText('What should the group call you?'), 'Wren')
  served.answers.push(stale)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('This changed meanwhile.')
  await stayWhenAsked('Your group')
  reload()
  expect(await screen.findByLabelText('What should the group call you?')).toHaveValue('Wren')
  served.answers.push({ body: { ...place, called: 'Wren', version: 2 } })
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved')).toBeVisible()
  await waitFor(() => expect(asksBeforeUnload()).toBe(false))
})

test('hours that are begun stay after a refusal, and are asked about on the way out', { timeout: 30_000 }, async () => {
  const { served } = await open('/groups/g/my-hours')
  await userEvent.type(await screen.findByLabelText('Day'), '2')
  await userEvent.type(screen.getByLabelText('Month'), '3')
  await userEvent.type(screen.getByLabelText('Year'), '2026')
  await userEvent.type(screen.getByLabelText('Hours'), '1')
  await userEvent.click(screen.getByRole('radio', { name: 'Reading' }))
  await userEvent.type(screen.getByLabelText(/^A note for yourself/), 'On the bus')
  served.answers.push({ status: 422, code: 'invalid', detail: 'Look again.', fields: [{ field: 'note', message: 'This cannot stay.' }] })
  await userEvent.click(screen.getByRole('button', { name: 'Write it down' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('This cannot stay.')
  await stayWhenAsked('My place in the group')
  expect(screen.getByLabelText(/^A note for yourself/)).toHaveValue('On the bus')
  served.answers.push({ body: { id: 'l' } })
  await userEvent.click(screen.getByRole('button', { name: 'Write it down' }))
  expect(await screen.findByText('Written down.')).toBeVisible()
  expect(screen.getByLabelText(/^A note for yourself/)).toHaveValue('')
  expect(asksBeforeUnload()).toBe(false)
})

test('what a colleague changed meanwhile stands above what was typed, once the page is loaded again', { timeout: 30_000 }, async () => {
  const meeting: Wire['Meeting'] = {
    id: 'm', title: 'Reading together', day: '2026-12-01', place: 'The library', checkIn: '', checkOut: '', contentNote: '', textReasons: [], version: 1,
  }
  const { served, reload } = await open('/groups/g/meetings/m/change', { '/groups/g/meetings/m': meeting })
  const place = 'When on that day, and where?'
  await userEvent.type(await screen.findByLabelText(place), ', upstairs')
  served.answers.push(stale)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Load the page again to see the change.')

  served.there['/groups/g/meetings/m'] = { ...meeting, day: '2026-12-08', place: 'The church hall', version: 2 }
  reload()
  const meanwhile = await screen.findByRole('region', { name: 'What changed meanwhile' })
  expect(meanwhile).toHaveTextContent('The church hall')
  expect(meanwhile).toHaveTextContent('It is on 8 December 2026.')
  expect(meanwhile).not.toHaveTextContent('What it is called')
  expect(screen.getByLabelText(place)).toHaveValue('The library, upstairs')
  served.answers.push({ body: { ...meeting, version: 3 } })
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved. The group can read it.')).toBeVisible()
  expect(served.written.at(-1)).toMatchObject({ place: 'The library, upstairs' })
  expect(window.sessionStorage).toHaveLength(0)
})

test('words with digits come back after a reload, once the caret stands elsewhere; a number that is being typed does not', { timeout: 30_000 }, async () => {
  const { reload } = await open('/groups/g/shared/p/say')
  const field = () => screen.findByLabelText('What should the group say?')
  await userEvent.type(await field(), 'We met at 12 30 11 2026')
  expect(Object.values(window.sessionStorage).join()).not.toContain('12 30 1')
  await userEvent.tab()
  await waitFor(() => expect(Object.values(window.sessionStorage).join()).toContain('12 30 11 2026'))
  await userEvent.type(await field(), ', at noon. 999110684')
  await waitFor(() => expect(Object.values(window.sessionStorage).join()).toContain('2026, at noon. 9991'))
  expect(Object.values(window.sessionStorage).join()).not.toContain('99911')
  await userEvent.type(await field(), '7')
  await userEvent.tab()
  reload()
  expect(await field()).toHaveValue('We met at 12 30 11 2026, at noon. 9991')
})
