// First: what asks the server takes how to ask from here.
import { serve } from '../test/server'
import type { Query } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { boardRoutes } from '../features/board/routes'
import { pictureRoutes } from '../features/picture/routes'
import { groupReviewingRoutes } from '../features/reviewing/routes'
import { sayingRoutes } from '../features/saying/routes'
import type { Wire } from '../lib/api'
import { drawRoutes } from '../test/drawRoutes'
import { RequireSession } from './RequireSession'
import { RouteProblem } from './RouteProblem'

// jsdom knows the dialog but not its methods; the browser stories see the real one.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

// Time passes when a test says so: what was read just now is not asked for again.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const session: Wire['Session'] = {
  person: { id: 'lin', name: 'Lin' },
  stage: 'in',
  expiresAt: '2999-01-01T00:00:00Z',
  confirmedUntil: null,
  invented: false,
  hats: [{ id: 'h', role: 'facilitator', kind: '', practiceId: '', groupId: 'g', placementId: '', place: 'The group', since: '2026-01-01T00:00:00Z', paused: false }],
}

const secret = 'Our door sticks.'
const view: Wire['GroupView'] = {
  level: 'full', stuck: false, submittedOn: '2026-10-01', form: 'full', setId: 's', criteriaVersion: '1', domains: [], actionsDone: 0, stuckActions: [], actions: [],
  answers: [{ criterionId: 'A-1', choice: 'not_sure', level: null, note: secret, reason: '', howChecked: '', evidence: [], lowerBecause: '' }],
}
const practice: Wire['SharedPractice'] = {
  id: 'p', name: 'Larkfield Surgery', town: '', icb: '', pcn: '', audits: [{ auditId: 'a', view, reviews: [] }], messages: [], suggestions: [],
}
const suggestion: Wire['GroupSuggestion'] = {
  id: 'q', practiceId: 'p', practiceName: practice.name, auditId: 'a', criterionId: '', about: '', contentNote: '', kind: 'question', words: 'Ask about the door.', state: 'suggested', own: false, version: 1,
}
const board: Wire['Board'] = { rows: [], next: '', icbs: [], pcns: [], versions: [] }
const set = {
  setId: 's', version: '1', title: '', agreed: true, notice: '', method: '', notValidated: '', checksum: '', principles: [], domains: [{ id: 'ACC', title: 'Making contact' }], sources: [],
  scale: { levels: [], notSure: { label: 'Not sure' }, doesNotApply: { label: '' }, choose: '', topLevelNeeds: '' },
  criteria: [{ id: 'A-1', domain: 'ACC', title: 'Somebody along', statement: 'People can bring somebody along.' }],
}

const shared = '/groups/g/shared-practices/p'

async function open(path: string, more: Record<string, unknown> = {}) {
  const { there, answers } = await serve('/', {
    '/session': session,
    '/criteria/s/1': set,
    '/groups/g/board': board,
    '/groups/g/opt-outs': [],
    '/groups/g/suggestions': [suggestion],
    '/groups/g/conversations': [],
    [shared]: practice,
    ...more,
  })
  const children = [...groupReviewingRoutes, ...boardRoutes, ...pictureRoutes, ...sayingRoutes]
  const routes = [{ element: <RequireSession />, children: [{ path: '/groups/:groupId', errorElement: <RouteProblem />, children }] }]
  const { client, router } = drawRoutes(routes, path)
  /** Back is pressed once React has let go of the page that was left, which it does a moment after the next one is there. */
  async function goBack() {
    const left = { predicate: (query: Query) => query.meta?.revocable === true && query.getObserversCount() === 0 }
    await waitFor(() => expect(client.getQueryCache().findAll(left)).toEqual([]))
    await act(() => router.navigate(-1))
  }
  return { there, answers, goBack }
}

/** Somebody comes back to the tab a minute later. */
function comeBack() {
  vi.setSystemTime(Date.now() + 60_000)
  act(() => void window.dispatchEvent(new Event('visibilitychange')))
}

async function expectGone() {
  expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeVisible()
  expect(document.body).not.toHaveTextContent(new RegExp([practice.name, secret].join('|')))
}

test('nothing of a practice that stopped sharing comes back with Back', { timeout: 30_000 }, async () => {
  const { there, goBack } = await open('/groups/g/shared/p')
  expect(await screen.findByText(secret)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('link', { name: 'Practices that share' }))
  expect(await screen.findByText('No practice shares anything yet.')).toBeVisible()
  delete there[shared]
  await goBack()
  expect(document.body).not.toHaveTextContent(secret)
  await expectGone()
})

test('a practice that stopped sharing goes from the tab that shows it', { timeout: 30_000 }, async () => {
  const { there } = await open('/groups/g/shared/p')
  expect(await screen.findByText(secret)).toBeInTheDocument()
  delete there[shared]
  comeBack()
  await expectGone()
})

test('a practice that one leaves out is not there for Back', { timeout: 30_000 }, async () => {
  const { there, answers, goBack } = await open('/groups/g/shared/p')
  await userEvent.click(await screen.findByRole('link', { name: 'Leave this practice out for me' }))
  delete there[shared]
  answers.push({ body: null })
  await userEvent.click(await screen.findByRole('button', { name: 'Leave it out' }))
  expect(await screen.findByRole('heading', { name: 'Practices left out for you' })).toBeVisible()
  await goBack()
  expect(document.body).not.toHaveTextContent(secret)
  await expectGone()
})

test('what one thinks of an answer stays in sight when the practice stops sharing it', { timeout: 30_000 }, async () => {
  const { there, answers } = await open('/groups/g/shared/p/audits/a/answers/A-1')
  await userEvent.click(await screen.findByRole('radio', { name: 'I agree' }))
  await userEvent.type(screen.getByLabelText(/^A few words/), 'Ours sticks, too.')
  delete there[shared]
  answers.push({ status: 404, code: 'not_found', detail: 'This was not found.' })
  await userEvent.click(screen.getByRole('button', { name: 'Save and go on' }))
  await expectGone()
  expect(screen.getByRole('region', { name: 'What you typed' })).toHaveTextContent('Ours sticks, too.')
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
})

test('an answer that is shared no longer goes from a page that is open, and one’s own words do not', { timeout: 30_000 }, async () => {
  const { there } = await open('/groups/g/shared/p/audits/a/answers/A-1')
  await userEvent.click(await screen.findByRole('radio', { name: 'I agree' }))
  await userEvent.type(screen.getByLabelText(/^A few words/), 'Is it 0117 496 0123?')
  there[shared] = { ...practice, audits: [{ auditId: 'a', view: { ...view, level: 'taking_part', answers: [] }, reviews: [] }] }
  comeBack()
  await expectGone()
  expect(screen.getByRole('region', { name: 'What you typed' })).toHaveTextContent('Is it 0117 496 0123?')
})

test('what a facilitator changed of a suggestion stays in sight when its practice stops sharing, and the suggestion does not', { timeout: 30_000 }, async () => {
  const { there } = await open('/groups/g/messages/q/send')
  const words = await screen.findByLabelText('What the group says')
  await userEvent.clear(words)
  await userEvent.type(words, 'We wondered.')
  there['/groups/g/suggestions'] = []
  comeBack()
  await expectGone()
  expect(screen.getByRole('region', { name: 'What you typed' })).toHaveTextContent('We wondered.')
  expect(document.body).not.toHaveTextContent(suggestion.words)
})

test('a suggestion that is sent from its page is not called gone', { timeout: 30_000 }, async () => {
  const { there, answers } = await open('/groups/g/messages/q/send')
  await screen.findByLabelText('What the group says')
  there['/groups/g/suggestions'] = []
  answers.push({ body: { id: 'm' } })
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText('Sent, as the group’s.')).toBeVisible()
  await waitFor(() => expect(screen.queryByText('What you typed')).not.toBeInTheDocument())
})

test('what somebody takes back is not drawn from memory', { timeout: 30_000 }, async () => {
  const said = {
    id: 's', kind: 'comment', criterionId: '', consultationId: 'c', proposalId: '', body: secret, contentNote: '', visibility: 'group', attribution: 'anonymous',
    shownName: '', role: '', state: 'heard', stateReason: '', decisionId: '', on: '2026-10-01', mine: false, textReasons: [], version: 1,
  }
  const consultation = { id: 'c', question: 'What helps?', words: '', criteria: [], contentNote: '', state: 'closed', pauseWords: '', on: '2026-10-01', answer: '', version: 1 }
  const asked = '/groups/g/consultations/c'
  const { there, goBack } = await open('/groups/g/questions/c', { [asked]: { consultation, contributions: [said] }, [`${asked}/not-heard`]: [], '/groups/g/consultations': [consultation] })
  expect(await screen.findByText(secret)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('link', { name: 'Questions for the group' }))
  expect(await screen.findByRole('heading', { name: 'Questions for the group' })).toBeVisible()
  there[asked] = { consultation, contributions: [] }
  await goBack()
  expect(document.body).not.toHaveTextContent(secret)
  expect(await screen.findByRole('heading', { name: 'What helps?' })).toBeVisible()
  expect(document.body).not.toHaveTextContent(secret)
})
