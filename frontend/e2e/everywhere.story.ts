import { expectAccessible } from './support/accessible'
import { expect, test } from './support/doorway'
import { people, signIn } from './support/people'

test.use({ start: 'demo' })

const openPages = [
  { path: '/about', heading: 'About Doorway' },
  { path: '/privacy', heading: 'Privacy' },
  { path: '/accessibility', heading: 'Accessibility' },
  { path: '/criteria', heading: 'The criteria' },
  { path: '/who-decides-what', heading: 'Who decides what' },
  { path: '/verify', heading: 'Is this report genuine?' },
  { path: '/sign-in', heading: 'Sign in' },
  { path: '/sign-in/forgotten', heading: 'Forgotten password' },
  { path: '/join', heading: 'This link cannot be used' },
  { path: '/nowhere', heading: 'Page not found' },
]

test('pages that everybody may read are accessible, and load nothing from elsewhere', async ({ page, doorway }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(doorway.address)) elsewhere.push(request.url())
  })
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  for (const { path, heading } of openPages) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page.getByRole('link', { name: 'NHS 111' })).toBeVisible()
    await expectAccessible(page)
  }
  expect(elsewhere).toEqual([])
  expect(faults, 'the content security policy refuses nothing').toEqual([])
})

test('the whole question set can be read before starting, with its notice', async ({ page }) => {
  await page.goto('/criteria')
  await page.getByRole('link', { name: /starter criteria/ }).click()
  await expect(page.getByText('It was drafted from published sources, not by people with lived experience.')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(43)
  await expect(page).toHaveTitle('The questions – Doorway')
  await expectAccessible(page)
})

test('the practice’s own pages are accessible', async ({ page }) => {
  await signIn(page, people.ari)
  await expect(page.getByRole('link', { name: 'Start the self-assessment' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Shared with you by name' }).click()
  await expect(page.getByText('Doorway does not tell you whether anybody does.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Practice details' }).click()
  await page.getByRole('button', { name: 'Add a site' }).click()
  await page.getByLabel('Site 1').fill('Main building')
  await page.getByLabel('Name', { exact: true }).fill('Willowbank')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Willowbank')
  await expectAccessible(page)
})

test('another practice is not found, like one that does not exist', async ({ page, browser, doorway }) => {
  await signIn(page, people.cam)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(people.cam.practice)
  const theirs = page.url()
  const ari = await (await browser.newContext({ baseURL: doorway.address })).newPage()
  await signIn(ari, people.ari)
  await expect(ari.getByRole('heading', { level: 1 })).toHaveText(people.ari.practice)
  await ari.goto(theirs)
  await expect(ari.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  const words = await ari.getByRole('main').innerText()
  await ari.goto('/practices/00000000-0000-4000-8000-000000000000')
  await expect(ari.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  expect(await ari.getByRole('main').innerText()).toBe(words)
})

test('Pause hides the page at once and gives it back, by button and by keyboard', async ({ page }) => {
  await signIn(page, people.ari)
  await page.getByRole('link', { name: 'Practice details' }).click()
  const name = page.getByLabel('Name', { exact: true })
  await name.fill('Half a na')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page).toHaveTitle('Paused')
  await expect(name).toBeHidden()
  await expect(page.getByText(people.ari.practice, { exact: true })).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(name).toHaveValue('Half a na')

  await name.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(name).toBeFocused()
})

test('dark, large and forced colours keep every page whole', async ({ browser, doorway }) => {
  for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }, { reducedMotion: 'reduce' }] as const) {
    const page = await (await browser.newContext({ ...look, baseURL: doorway.address })).newPage()
    await signIn(page, people.cam)
    await page.getByRole('link', { name: 'Where we are now' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where we are now')
    await expectAccessible(page)
    await page.context().close()
  }
})
