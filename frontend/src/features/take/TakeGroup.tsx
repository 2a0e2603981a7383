import { useId, type ReactNode } from 'react'

interface TakenFile {
  href: string
  name: string
  /** What is in it, and what it is good for. */
  say: ReactNode
}

interface TakeGroupProps {
  title: string
  files: TakenFile[]
  children?: ReactNode
}

/** Files of one kind, to download. */
export function TakeGroup({ title, files, children }: TakeGroupProps) {
  const id = useId()
  return (
    <section className="dw-section" aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {title}
      </h2>
      <ul className="dw-plain-list">
        {files.map(({ href, name, say }) => (
          <li key={href}>
            <a href={href} download>
              {name}
            </a>
            <br />
            <span className="dw-small">{say}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
