/// <reference types="node" />
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import type { Wire } from '../lib/api'

declare const jsdom: { reconfigure: (settings: { url: string }) => void }

// A browser reads an address without a host as one of its own page; Node's fetch, which stands in for it here, does not.
globalThis.Request = class extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, window.location.href) : input, init)
  }
}

const open: { close: () => void }[] = []
afterEach(() => open.splice(0).forEach((server) => server.close()))

interface Served {
  /** What is read, by the path below /api/v1; a promise is answered once it is kept. It may be changed while the page is open. */
  there: Record<string, unknown>
  /** How the next writes are answered, each once; with a problem, or as having gone well. */
  answers: (Pick<Wire['Problem'], 'code' | 'status' | 'detail' | 'fields'> | { body: unknown })[]
  /** What was written, as it arrived. */
  written: unknown[]
}

/** A server for one test, over a real connection, which the page at an address comes from. */
export async function serve(address: string, there: Served['there']): Promise<Served> {
  const served: Served = { there, answers: [], written: [] }
  const server = createServer((request, response) => {
    if (request.method === 'GET') return read(served, request.url ?? '', response)
    let text = ''
    request.on('data', (part: Buffer) => (text += part.toString()))
    request.on('end', () => {
      served.written.push(JSON.parse(text || 'null'))
      write(served, response)
    })
  })
  open.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  jsdom.reconfigure({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${address}` })
  return served
}

function read({ there }: Served, url: string, response: ServerResponse) {
  const found = there[url.replace('/api/v1', '')]
  if (found === undefined) return refuse(response, { status: 404, code: 'not_found', detail: 'This was not found.' })
  void Promise.resolve(found).then((there) => send(response, 200, there))
}

function write({ answers }: Served, response: ServerResponse) {
  const answer = answers.shift()
  if (!answer) throw new Error('nothing should have been written')
  if ('body' in answer) return send(response, 200, answer.body)
  refuse(response, answer)
}

function refuse(response: ServerResponse, problem: Partial<Wire['Problem']> & { status: number }) {
  send(response, problem.status, { type: 'about:blank', title: '', requestId: 'r', ...problem })
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
  response.end(JSON.stringify(body))
}
