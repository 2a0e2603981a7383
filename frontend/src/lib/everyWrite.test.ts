/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const contract = readFileSync('../api/openapi.yaml', 'utf8')
const sources = Object.values(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true }),
)

/** Sent with a key for each press, although they make something: there can be one of it, and each press makes that anew. */
const oneOfAKind = [
  '/account/second-factor', '/account/recovery-codes', '/account/erasure', '/practices/{practiceId}/erasure',
  '/practices/{practiceId}/calendar-address',
]

/** The addresses at which something new is made: the contract answers them with 201. */
const making = contract
  .split(/^ {2}(?=\/\S+:$)/m)
  .slice(1)
  .filter((path) => /^ {4}post:\n(?: {6}.*\n)* {8}["']?201/m.test(path))
  .map((path) => path.slice(0, path.indexOf(':')))

/** The addresses that the app posts to, each with whether every press has a key of its own. */
const posts = sources
  .flatMap((source) => source.split('api.POST(').slice(1))
  .map((call) => ({ address: /'([^']+)'/.exec(call)?.[1] ?? '', eachPress: /\bheader(: freshKey)?/.exec(call)?.[1] !== undefined }))

test('whatever makes something new is made once, however often its button is pressed', () => {
  expect(making.length).toBeGreaterThan(25)
  const again = posts.filter(({ address, eachPress }) => eachPress && making.includes(address) && !oneOfAKind.includes(address))
  expect(again).toEqual([])
})

test.each(making.filter((address) => !oneOfAKind.includes(address)))('the app posts to %s', (address) => {
  expect(posts.map((post) => post.address)).toContain(address)
})
