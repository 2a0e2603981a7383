import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Link, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { Page } from './Page'

function openTwoPages() {
  const router = createMemoryRouter([
    {
      path: '/',
      element: (
        <Page title="Start">
          <Link to="/next">Go on</Link>
        </Page>
      ),
    },
    { path: '/next', element: <Page title="Making contact, 2 of 4" heading="A long statement" whoSees="Your practice can read this." /> },
  ])
  return render(<RouterProvider router={router} />)
}

test('leaves the focus alone on the first page of a visit', () => {
  openTwoPages()
  expect(document.title).toBe('Start – Doorway')
  expect(document.body).toHaveFocus()
})

test('after navigation the heading has the focus and the tab keeps to the neutral title', async () => {
  const { container } = openTwoPages()
  await userEvent.click(screen.getByRole('link', { name: 'Go on' }))
  expect(screen.getByRole('heading', { level: 1, name: 'A long statement' })).toHaveFocus()
  expect(document.title).toBe('Making contact, 2 of 4 – Doorway')
  expect(screen.getByText('Your practice can read this.')).toBeVisible()
  await expectAccessible(container)
})
