import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mail {
  to: string
  from: string
  subject: string
  text: string
  /** The page that the mail leads to. */
  link: string
}

/** A real mail server on this machine, which keeps what it is given. */
export interface PostOffice {
  /** As DOORWAY_SMTP_URL takes it. */
  address: string
  /** Waits for the next mail to an address that no story has taken yet, at most half a minute. */
  next: (to: string) => Promise<Mail>
  /** How many mails have arrived for an address, taken or not. */
  count: (to: string) => number
  close: () => Promise<void>
}

export async function openPostOffice(): Promise<PostOffice> {
  const arrived: Mail[] = []
  const taken = new Set<Mail>()
  const waiting = new Set<() => void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, answered) {
      simpleParser(stream)
        .then(({ subject, from, text }) => {
          const to = session.envelope.rcptTo[0]?.address ?? ''
          const link = /https?:\/\/\S+/.exec(text ?? '')?.[0] ?? ''
          arrived.push({ to, from: from?.text ?? '', subject: subject ?? '', text: text ?? '', link })
          answered()
          for (const look of waiting) look()
        })
        .catch(answered)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo

  return {
    address: `smtp://127.0.0.1:${port}`,
    count: (to) => arrived.filter((mail) => mail.to === to).length,
    next(to) {
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`no mail to ${to} within half a minute; ${arrived.length} to others`))
        }, 30_000)
        const look = () => {
          const mail = arrived.find((one) => one.to === to && !taken.has(one))
          if (!mail) return
          taken.add(mail)
          waiting.delete(look)
          clearTimeout(late)
          resolve(mail)
        }
        waiting.add(look)
        look()
      })
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
