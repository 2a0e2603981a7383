import { useId, type ReactNode } from 'react'
import { CopyButton } from '../../components/CopyButton/CopyButton'
import type { Drafts } from './drafts'
import * as saving from './saving'
import type { Shape } from './shape'
import { useDraft } from './useDraft'

interface LeftOverProps<P, S extends Shape> {
  drafts: Drafts<P, S>
  /** Stays the same object. */
  place: P
  show: (fields: S['fields']) => ReactNode
}

/**
 * What somebody wrote on a page that cannot be written on any more, and that the server does not have. Nothing of it is
 * lost: it stands here to read and to copy until its writer does not need it.
 */
export function LeftOver<P, S extends Shape>({ drafts, place, show }: LeftOverProps<P, S>) {
  const draft = useDraft(drafts, place)
  const left = draft && saving.isUnsent(draft) ? draft : undefined

  function forget() {
    drafts.change(place, saving.takeSaved, 'now')
    document.querySelector('h1')?.focus()
  }

  return (
    <div role="status">
      {left && (
        <OneText heading="You wrote this, and it was not saved" left={left} fields={left.here} show={show}>
          {!left.sending && (
            <button className="dw-link-button" type="button" onClick={forget}>
              I do not need it
            </button>
          )}
        </OneText>
      )}
      {draft?.setAside.map((fields, index) => (
        <OneText key={index} heading="Set aside, not used" left={draft} fields={fields} show={show} />
      ))}
    </div>
  )
}

interface OneTextProps<S extends Shape> {
  heading: string
  left: saving.Draft<S>
  fields: S['fields']
  show: (fields: S['fields']) => ReactNode
  children?: ReactNode
}

function OneText<S extends Shape>({ heading, left, fields, show, children }: OneTextProps<S>) {
  const id = useId()
  const words = left.form.textsOf(fields).map(({ text }) => text)
  const text = words.filter((each) => each !== '').join('\n\n')
  return (
    <section className="dw-aside-text" aria-labelledby={id}>
      <h2 className="nhsuk-heading-s" id={id}>
        {heading}
      </h2>
      {show(fields)}
      <div className="dw-aside-text__buttons">
        {text !== '' && <CopyButton what="these words" text={text} />}
        {children}
      </div>
    </section>
  )
}
