import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { expectAccessible } from '../../test/accessible'
import { FileForm } from './FileForm'

function shown(onChoose: (file: File) => void) {
  return render(
    <FileForm
      id="list"
      label="The list"
      hint="A text file."
      accept=".txt"
      largest={{ bytes: 4, message: 'This file is too large.' }}
      button="Look at it"
      waiting="Looking…"
      pending={false}
      refused={[]}
      onChoose={onChoose}
    />,
  )
}

function look(file?: File) {
  if (file) fireEvent.change(screen.getByLabelText('The list'), { target: { files: [file] } })
  fireEvent.click(screen.getByRole('button', { name: 'Look at it' }))
}

test('takes one file, and says what is wrong before it sends anything', () => {
  const onChoose = vi.fn()
  shown(onChoose)
  look()
  expect(screen.getByRole('link', { name: 'Choose a file first.' })).toBeVisible()
  look(new File(['too long'], 'list.txt'))
  expect(screen.getByRole('link', { name: 'This file is too large.' })).toBeVisible()
  const file = new File(['yes'], 'list.txt')
  look(file)
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(file)
})

test('is accessible while it says what is wrong', async () => {
  const { container } = shown(vi.fn())
  look()
  await expectAccessible(container)
})
