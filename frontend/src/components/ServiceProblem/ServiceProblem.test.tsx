import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Problem, problemFromNetwork } from '../../lib/problem'
import { expectAccessible } from '../../test/accessible'
import { renderAt } from '../../test/inRouter'
import { ServiceProblem } from './ServiceProblem'

test('says that nothing is lost, what to do, and the number to give', async () => {
  let retried = 0
  const { container } = renderAt(
    '/',
    <main>
      <ServiceProblem error={new Problem(500, 'internal', 'boom', [], 'req-7')} onRetry={() => (retried += 1)} />
    </main>,
  )
  expect(screen.getByRole('heading', { name: 'Sorry, there is a problem with the service' })).toBeVisible()
  expect(screen.getByText('Nothing that was saved is lost.')).toBeVisible()
  expect(screen.getByText('req-7')).toBeVisible()
  expect(container).not.toHaveTextContent('boom')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retried).toBe(1)
  await expectAccessible(container)
})

test('without a connection it says so', () => {
  renderAt('/', <ServiceProblem error={problemFromNetwork()} />)
  expect(screen.getByRole('heading', { name: 'We could not reach Doorway' })).toBeVisible()
})

test('what is not there and what is not yours look the same', () => {
  renderAt('/', <ServiceProblem error={new Problem(404, 'not_found', '')} />)
  expect(screen.getByRole('heading', { name: 'Page not found' })).toBeVisible()
})
