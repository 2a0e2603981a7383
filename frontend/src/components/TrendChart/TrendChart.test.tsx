import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { scoreWords, TrendChart } from './TrendChart'

function chart() {
  return render(
    <TrendChart
      caption="By part of the patient’s journey"
      rowName="Part"
      moments={[
        { id: 'a', day: '2024-10-03' },
        { id: 'b', day: '2025-10-18' },
        { id: 'c', day: '2026-11-22' },
      ]}
      breaks={[{ before: 'c', label: 'Wording changed (version 0.2)' }]}
      done={['2025-01-31']}
      today="2026-11-22"
      rows={[
        { id: 'CON', label: 'Making contact', scores: [17, 50, 58], why: ['', '', ''], criteria: 4 },
        { id: 'TEA', label: 'Our team', scores: [null, 44, 44], why: ['No score: fewer than 3 rated', '', ''], criteria: 3 },
        { id: 'STA', label: 'Staying with us', scores: [null, null, null], why: Array<string>(3).fill('No score: under 60% rated'), criteria: 2 },
      ]}
    />,
  )
}

test('says each line in words, and breaks it where wording changed', async () => {
  const { container } = chart()
  const line = screen.getByRole('img', { name: 'Making contact: from 17 to 58.' })
  expect(line.querySelectorAll('.dw-trend__stroke')).toHaveLength(2)
  expect(line.querySelectorAll('.dw-trend__stroke--broken')).toHaveLength(1)
  expect(screen.getByRole('img', { name: 'Our team: 44 of 100.' }).querySelectorAll('.dw-trend__dot')).toHaveLength(2)
  expect(screen.getByRole('img', { name: /^Staying with us: No score/ }).querySelectorAll('.dw-trend__dot')).toHaveLength(0)
  await expectAccessible(container)
})

test('has every figure in a table, the break with its label', () => {
  chart()
  const table = screen.getByRole('table', { name: /By part of the patient’s journey/, hidden: true })
  const rows = within(table).getAllByRole('row', { hidden: true })
  expect(rows[0]).toHaveTextContent('Part3 October 202418 October 202522 November 2026Wording changed (version 0.2)Criteria compared')
  expect(rows[1]).toHaveTextContent('Making contact1750584')
  expect(rows[2]).toHaveTextContent('Our teamNo score: fewer than 3 rated44443')
})

test('tells the same, and a single one', () => {
  expect(scoreWords({ scores: [44, 44], why: ['', ''] })).toBe('44 of 100, as before')
  expect(scoreWords({ scores: [44], why: [''] })).toBe('44 of 100')
})
