import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Problem, problemFromNetwork } from './problem'
import { sessionQuery, signedOut } from './requests/session'
import { useOnce } from './useOnce'

const words = { what: 'We ask for the reason quietly' }

/** A server that writes once for each key, and answers as it is told to: `lost` writes and loses its answer. */
function newServer(...answers: ('lost' | 'written' | number)[]) {
  const keys: string[] = []
  const written = new Map<string, unknown>()
  return {
    keys,
    written,
    take: (what: unknown) => async (header: { 'Idempotency-Key': string }) => {
      const key = header['Idempotency-Key']
      keys.push(key)
      const answer = answers.shift() ?? 'written'
      if (typeof answer === 'number') throw new Problem(answer, 'internal', 'Refused.')
      if (!written.has(key)) written.set(key, what)
      if (answer === 'lost') throw problemFromNetwork()
      return written.get(key)
    },
  }
}

function open(name = 'decision-1') {
  const client = new QueryClient()
  client.setQueryData(sessionQuery.queryKey, signedOut())
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>
  return renderHook(({ name }) => useOnce(name), { wrapper, initialProps: { name } })
}

beforeEach(() => window.sessionStorage.clear())
afterEach(() => window.sessionStorage.clear())

test('what is sent again after its answer was lost is written once, and answered as the first time', async () => {
  const server = newServer('lost')
  const page = open()
  await expect(page.result.current(words, server.take(words))).rejects.toThrow('We could not reach Doorway')
  page.rerender({ name: 'decision-1' })
  const again = { ...words }
  await expect(page.result.current(again, server.take(again))).resolves.toBe(words)
  expect(server.keys[1]).toBe(server.keys[0])
  expect([...server.written.values()]).toEqual([words])
})

test('the same thing, once it is done, is another one', async () => {
  const server = newServer('lost')
  const { result } = open()
  await expect(result.current(words, server.take(words))).rejects.toThrow()
  await result.current(words, server.take(words))
  await result.current(words, server.take(words))
  expect(new Set(server.keys)).toHaveLength(2)
  expect(server.written).toHaveLength(2)
})

test('other words go with another key', async () => {
  const server = newServer('lost')
  const { result } = open()
  await expect(result.current(words, server.take(words))).rejects.toThrow()
  await result.current({ what: 'We ask at the desk' }, server.take('other'))
  expect(new Set(server.keys)).toHaveLength(2)
})

test('the same words about something else go with another key', async () => {
  const server = newServer('lost')
  const page = open()
  await expect(page.result.current(words, server.take(words))).rejects.toThrow()
  page.rerender({ name: 'decision-2' })
  await page.result.current(words, server.take(words))
  expect(new Set(server.keys)).toHaveLength(2)
})

test('two presses at once are one', async () => {
  const keys: string[] = []
  let answer = () => {}
  const both = new Promise<void>((resolve) => (answer = resolve))
  const take = (header: { 'Idempotency-Key': string }) => {
    if (keys.push(header['Idempotency-Key']) === 2) answer()
    return both
  }
  const { result } = open()
  await Promise.all([result.current(words, take), result.current(words, take)])
  expect(new Set(keys)).toHaveLength(1)
})

test.each([401, 403, 408, 429, 500, 502, 503])('an answer of %i tells nothing about the attempt before it', async (status) => {
  const server = newServer('lost', status)
  const { result } = open()
  await expect(result.current(words, server.take(words))).rejects.toThrow()
  await expect(result.current(words, server.take(words))).rejects.toThrow('Refused.')
  await result.current(words, server.take(words))
  expect(new Set(server.keys)).toHaveLength(1)
  expect(server.written).toHaveLength(1)
})

test.each([404, 409, 412, 422])('what was refused with %i for what is in it begins anew', async (status) => {
  const server = newServer(status)
  const { result } = open()
  await expect(result.current(words, server.take(words))).rejects.toThrow('Refused.')
  await result.current(words, server.take(words))
  expect(new Set(server.keys)).toHaveLength(2)
})

test('a page that is loaded again goes on with the key, and keeps none of the words', async () => {
  const server = newServer('lost')
  await expect(open().result.current(words, server.take(words))).rejects.toThrow()
  expect(Object.values(window.sessionStorage).join()).not.toContain('quietly')
  await open().result.current(words, server.take(words)) // nothing was unmounted: the browser does not when it loads anew
  expect(server.written).toHaveLength(1)
  expect(window.sessionStorage).toHaveLength(0)
})

test('whoever left the page, and saw how things stand, begins anew', async () => {
  const server = newServer('lost')
  const page = open()
  await expect(page.result.current(words, server.take(words))).rejects.toThrow()
  page.unmount()
  await open().result.current(words, server.take(words))
  expect(server.written).toHaveLength(2)
})
