import { openPage } from '../../test/openPage'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { decidingRoutes } from './routes'

const open = (rule: { livedExperience: number; clinicians: number }) =>
  openPage('/groups/g/decisions', decidingRoutes, { '/groups/g/decisions': { rule, decisions: [], mostWords: 150 } })

test.each([
  [{ livedExperience: 3, clinicians: 1 }, 'by at least three people with lived experience, and by at least one clinician. Those'],
  [{ livedExperience: 1, clinicians: 2 }, 'by at least one person with lived experience, and by at least two clinicians. Those'],
  [{ livedExperience: 7, clinicians: 0 }, 'by at least 7 people with lived experience. Those'],
])('says whom the rule %j asks for', async (rule, words) => {
  await open(rule)
  expect(await screen.findByText(words, { exact: false })).toBeVisible()
})
