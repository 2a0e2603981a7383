import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
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
        { id: 'CON', label: 'Making contact', score: 67, levels: [0, 1, 1, 1], rated: 3, applicable: 4, notSure: 1, doesNotApply: 0 },
        { id: 'REF', label: 'Getting other help', score: null, whyNoScore: 'few_rated', levels: [1, 0, 0, 0], rated: 1, applicable: 4, notSure: 3, doesNotApply: 0 },
      ]}
    />,
  )
}

test('reads row by row: score, what is rated and how many not sure', async () => {
  const { container } = chart()
  const contact = screen.getByText('67', { selector: 'b' }).closest('li')
  expect(contact).toHaveTextContent('Making contact67 out of 100, 3 of 4 rated')
  expect(contact).toHaveTextContent('We are not sure: 1')
  await expectAccessible(container)
})

test('gives no score where too little is rated', () => {
  chart()
  expect(screen.getByText('No score: fewer than 3 rated')).toBeInTheDocument()
})

test('has the same figures as a table', () => {
  chart()
  const table = screen.getByRole('table', { name: 'Where we are now, by domain', hidden: true })
  const rows = within(table).getAllByRole('row', { hidden: true })
  expect(rows[1]).toHaveTextContent('Making contact673 of 4011110')
  expect(rows[2]).toHaveTextContent('Getting other helpNo score1 of 4100030')
})
