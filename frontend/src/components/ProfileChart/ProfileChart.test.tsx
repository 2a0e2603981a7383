import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import type { Mark } from '../LevelMark/LevelMark'
import { Bar } from './Bar'
import { ProfileChart } from './ProfileChart'

const scale = ['Not yet', 'Starting', 'Mostly in place', 'In place and checked'].map((label, level) => ({ level, label }))

function chart() {
  return render(
    <ProfileChart
      caption="Where we are now, by domain"
      rowName="Domain"
      scale={scale}
      notSureLabel="We are not sure"
      doesNotApplyLabel="Does not apply here"
      rows={[
        { id: 'CON', label: 'Making contact', score: 67, levels: [0, 1, 1, 1], rated: 3, applicable: 4, notSure: 1, doesNotApply: 0, unanswered: 0 },
        { id: 'REF', label: 'Getting other help', score: null, whyNoScore: 'few_rated', levels: [1, 0, 0, 0], rated: 1, applicable: 4, notSure: 3, doesNotApply: 0, unanswered: 0 },
      ]}
    />,
  )
}

test('draws a piece for each criterion, the furthest first, and says it in a sentence', async () => {
  const { container } = chart()
  const bar = screen.getByRole('img', { name: /^Making contact/ })
  expect(bar).toHaveAccessibleName('Making contact. In place and checked: 1, Mostly in place: 1, Starting: 1, We are not sure: 1.')
  const kinds = [...bar.children].map((piece) => piece.getAttribute('class')?.split('--')[1])
  expect(kinds).toEqual(['level-3', 'level-2', 'level-1', 'not_sure'])
  await expectAccessible(container)
})

test('has the score, what is rated and how many not sure beside the bar', () => {
  chart()
  const contact = screen.getByText('67', { selector: 'b' }).closest('p')
  expect(contact).toHaveTextContent('67 of 1003 of 4 rated, 1 not sure')
})

test('gives no score where too little is rated', () => {
  chart()
  expect(screen.getByText('No score: fewer than 3 rated')).toBeInTheDocument()
})

test.each([
  [12, 12],
  [13, 0],
])('of %i pieces %i carry their mark', (pieces, marked) => {
  render(<Bar alt="A bar" marks={Array<Mark>(pieces).fill(2)} top={3} />)
  const bar = screen.getByRole('img', { name: 'A bar' })
  expect(bar.children).toHaveLength(pieces)
  expect(bar.querySelectorAll('.dw-mark__ring')).toHaveLength(marked)
})

test('has the same figures as a table', () => {
  chart()
  const table = screen.getByRole('table', { name: 'Where we are now, by domain', hidden: true })
  const rows = within(table).getAllByRole('row', { hidden: true })
  expect(rows[1]).toHaveTextContent('Making contact673 of 4011110')
  expect(rows[2]).toHaveTextContent('Getting other helpNo score1 of 4100030')
})
