import { openPage } from '../../test/openPage'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { expectAccessible } from '../../test/accessible'
import { groupReviewingRoutes } from './routes'

const hard = 'People who live with abuse are asked when they are alone.'
const note = 'Mentions domestic abuse.'
const own = 'We wait until he has left the room.'

const answer = (criterionId: string, note: string): Wire['GroupAnswer'] => ({
  criterionId, choice: 'not_sure', level: null, note, reason: '', howChecked: '', evidence: [], lowerBecause: '',
})
const view: Wire['GroupView'] = {
  level: 'full', stuck: false, submittedOn: '2026-10-01', form: 'full', setId: 's', criteriaVersion: '1', domains: [], actionsDone: 0, stuckActions: [], actions: [],
  answers: [answer('A-1', 'The door sticks.'), answer('REF-3', own)],
}
const message: Wire['PracticeMessage'] = {
  id: 'm', practiceId: 'p', practiceName: 'Larkfield Surgery', auditId: 'a', criterionId: 'REF-3', about: hard, contentNote: note, kind: 'conversation', view: '',
  words: 'May we talk?', saidOn: '2026-10-01', reply: '', repliedOn: '',
}
const practice: Wire['SharedPractice'] = {
  id: 'p', name: 'Larkfield Surgery', town: '', icb: '', pcn: '', audits: [{ auditId: 'a', view, reviews: [] }], messages: [message], suggestions: [],
}
const set = {
  setId: 's', version: '1', title: '', agreed: true, notice: '', method: '', notValidated: '', checksum: '', principles: [], sources: [],
  domains: [{ id: 'A', title: 'Making contact' }, { id: 'REF', title: 'Going on elsewhere' }],
  scale: { levels: [], notSure: { label: 'Not sure' }, doesNotApply: { label: '' }, choose: '', topLevelNeeds: '' },
  criteria: [
    { id: 'A-1', domain: 'A', title: 'Somebody along', statement: 'People can bring somebody along.', contentNote: '' },
    { id: 'REF-3', domain: 'REF', title: 'Asked alone', statement: hard, contentNote: note },
  ],
}

const open = (path: string) =>
  openPage(path, groupReviewingRoutes, { '/groups/g/shared-practices/p': practice, '/groups/g/conversations': [message], '/criteria/s/1': set })

/** What is hard to read is out of sight until its reader opens it. */
async function isFolded(...words: string[]) {
  words.forEach((text) => screen.getAllByText(text, { exact: false }).forEach((one) => expect(one).not.toBeVisible()))
  await userEvent.click(screen.getByText(`Read it. Before you do: ${note}`))
  words.forEach((text) => expect(screen.getByText(text, { exact: false })).toBeVisible())
}

test('passing on leads to an answer whose heading does not say what is hard to read, and which is folded behind its note', async () => {
  await open('/groups/g/shared/p/audits/a/answers/A-1')
  expect(await screen.findByRole('heading', { level: 1, name: 'People can bring somebody along.' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Pass and go on' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Going on elsewhere (REF-3)' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Pass and go on' })).toBeVisible()
  await isFolded(hard, own)
  await expectAccessible(document.body)
})

test.each(['/groups/g/shared/p', '/groups/g/shared/p/say?audit=a&criterion=REF-3', '/groups/g/messages'])('what is about a criterion is folded behind its note on %s', async (path) => {
  await open(path)
  await screen.findByText(`Read it. Before you do: ${note}`)
  await isFolded(hard)
})
