import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import Provider from 'oidc-provider'

/** An organisation's sign-in service on this machine: a real OpenID Connect provider with a page of its own. */
export interface Organisation {
  /** What it is called in Doorway. */
  name: string
  /** As Doorway takes its settings. */
  settings: Record<string, string>
  /** On the service's own page, signs in as any account: `ada.example` is Ada Example. */
  signIn: (page: Page, account: string) => Promise<void>
  /** On the service's own page, says no. */
  refuse: (page: Page) => Promise<void>
  close: () => Promise<void>
}

const name = 'Example Trust'
const client = { id: 'doorway', secret: 'pebble-harbour-kettle' }

const interactionPage = `<!doctype html><html lang="en"><title>${name}</title><main><h1>Sign in to ${name}</h1><form method="post">
<label for="account">Account</label> <input id="account" name="account">
<button name="do" value="sign-in">Sign in there</button> <button name="do" value="refuse">Not now</button></form></main></html>`

function nameOf(account: string) {
  const words = account.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return words.join(' ')
}

function newProvider(issuer: string, doorway: string) {
  return new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${doorway}/api/v1/session/provider/return`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'] },
    findAccount: (_, account) => ({
      accountId: account,
      claims: () => ({
        sub: account,
        name: nameOf(account),
        preferred_username: account,
        email: `${account}@organisation.example`,
      }),
    }),
    // The organisation lets Doorway know who somebody is without asking them each time.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    cookies: { keys: ['only for stories'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  })
}

/** Shows the page, or finishes what was done on it. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(interactionPage)
    return
  }
  const form = new URLSearchParams(await text(request))
  const result =
    form.get('do') === 'refuse' ? { error: 'access_denied' } : { login: { accountId: form.get('account') ?? '', remember: true } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

/** Starts one for the Doorway at an address. */
export async function openOrganisation(doorway: string): Promise<Organisation> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // Another host name than Doorway's: cookies know no ports.
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider = newProvider(issuer, doorway)
  const others = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, request, response)
    else void others(request, response)
  })

  return {
    name,
    settings: {
      DOORWAY_OIDC_ISSUER: issuer,
      DOORWAY_OIDC_CLIENT_ID: client.id,
      DOORWAY_OIDC_CLIENT_SECRET: client.secret,
      DOORWAY_OIDC_NAME: name,
    },
    async signIn(page, account) {
      await page.getByRole('textbox', { name: 'Account', exact: true }).fill(account)
      await page.getByRole('button', { name: 'Sign in there' }).click()
      await page.waitForURL(`${doorway}/**`)
    },
    async refuse(page) {
      await page.getByRole('button', { name: 'Not now' }).click()
      await page.waitForURL(`${doorway}/**`)
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
