import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { ErrorSummary } from './ErrorSummary'

// jsdom lays nothing out and has no scrollIntoView; the browser stories see the real one.
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined
})

const errors = [{ message: 'Enter your name', fieldId: 'name' }, { message: 'Try again' }]

test('takes the focus and leads to the field', async () => {
  const { container } = render(
    <>
      <ErrorSummary errors={errors} />
      <label htmlFor="name">Name</label>
      <input id="name" />
    </>,
  )
  expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus()
  await userEvent.click(screen.getByRole('link', { name: 'Enter your name' }))
  expect(screen.getByLabelText('Name')).toHaveFocus()
  await expectAccessible(container)
})

test('is not there when nothing is wrong', () => {
  const { container } = render(<ErrorSummary errors={[]} />)
  expect(container).toBeEmptyDOMElement()
})
