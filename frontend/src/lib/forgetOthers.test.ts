import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { forgetOnChangeOfPerson } from './forgetOthers'
import { sessionQuery, signedOut } from './requests/session'

function signIn(client: QueryClient, id: string) {
  client.setQueryData(sessionQuery.queryKey, { ...signedOut(), stage: 'in', person: { id, name: id } })
}

function openFor(id: string): QueryClient {
  const client = new QueryClient()
  forgetOnChangeOfPerson(client)
  signIn(client, id)
  client.setQueryData(['practice', 'p'], 'theirs')
  client.setQueryData(['sign-in-ways'], 'everybody’s')
  return client
}

test('the next person is given nothing that was asked for by the one before', () => {
  const client = openFor('ari')
  client.setQueryData(sessionQuery.queryKey, signedOut)
  signIn(client, 'bo')
  expect(client.getQueryData(['practice', 'p'])).toBeUndefined()
  expect(client.getQueryData(['sign-in-ways'])).toBe('everybody’s')
  expect(client.getQueryData(sessionQuery.queryKey)?.person?.id).toBe('bo')
})

test('the same person keeps everything', () => {
  const client = openFor('ari')
  client.setQueryData(sessionQuery.queryKey, signedOut)
  signIn(client, 'ari')
  expect(client.getQueryData(['practice', 'p'])).toBe('theirs')
})

test('a page that is kept out of sight for its owner keeps what it shows', () => {
  const client = openFor('ari')
  const stop = new QueryObserver(client, { queryKey: ['practice', 'p'], enabled: false }).subscribe(() => undefined)
  signIn(client, 'bo')
  expect(client.getQueryData(['practice', 'p'])).toBe('theirs')
  stop()
})
