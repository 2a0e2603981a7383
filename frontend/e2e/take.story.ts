import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'

test.use({ start: 'demo' })

test('a lead has the actions in a calendar, and ends its address', async ({ page, request }) => {
  await signIn(page, people.bo)
  await page.goto(`${new URL(page.url()).pathname}/take/calendar`)
  await page.getByRole('button', { name: 'Make an address' }).click()
  await expect(page.getByRole('heading', { name: 'The address is ready' })).toBeFocused()
  await expectAccessible(page)
  const address = await page.getByLabel('The secret address').inputValue()
  const calendar = await request.get(address)
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  await page.getByRole('button', { name: 'End the address' }).click()
  await expect(page.getByText('You have no address now.')).toBeVisible()
  expect((await request.get(address)).status()).toBe(404)
})

test('a form that was filled in elsewhere comes in once each row was looked at', async ({ page }) => {
  await signIn(page, people.bo)
  const practice = new URL(page.url()).pathname
  const audits = (await (await page.request.get(`/api/v1${practice}/audits`)).json()) as { id: string }[]
  await page.goto(`${practice}/audits/${audits[0]?.id}`)
  await page.getByRole('link', { name: 'Answer in a spreadsheet' }).click()
  await page.getByRole('button', { name: 'Look at the form' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a file first.')
  await expectAccessible(page)
  await page.getByLabel('The filled-in form').setInputFiles('../api/testdata/form_filled_elsewhere.xlsx')
  await page.getByRole('button', { name: 'Look at the form' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The form has 2 answers for you')
  await expect(page.getByText('Note: Zoë and Ngũgĩ')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring in 2 answers' }).click()
  await expect(page.getByText('2 answers came in from the form.')).toBeVisible()
  await page.getByRole('link', { name: 'Joining the practice', exact: true }).click()
  await expect(page.getByRole('radio', { name: /Mostly in place/ })).toBeChecked()
})
