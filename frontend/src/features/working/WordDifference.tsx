import { wordDifference, type Part } from './differingWords'

interface WordDifferenceProps {
  before: string
  now: string
  /** What the two texts are called. */
  names?: [string, string]
}

/** Two texts side by side, one under the other on a phone; what differs is struck out or underlined, and said. */
export function WordDifference({ before, now, names = ['Before', 'Now'] }: WordDifferenceProps) {
  const parts = wordDifference(before, now)
  return (
    <div className="dw-difference">
      <Side name={names[0]} parts={parts.before} as="del" />
      <Side name={names[1]} parts={parts.now} as="ins" />
    </div>
  )
}

function Side({ name, parts, as: Mark }: { name: string; parts: Part[]; as: 'del' | 'ins' }) {
  return (
    <div className="dw-difference__side">
      <p className="dw-difference__name">{name}</p>
      <p className="dw-words">
        {parts.length === 0 && <span className="dw-difference__none">Nothing written</span>}
        {parts.map(({ text, differs }, i) => (differs ? <Marked key={i} text={text} as={Mark} /> : <span key={i}>{text}</span>))}
      </p>
    </div>
  )
}

/** White space at the ends stays outside the mark. */
function Marked({ text, as: Mark }: { text: string; as: 'del' | 'ins' }) {
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (words === '') return text
  return (
    <>
      {start}
      <Mark>
        <span className="nhsuk-u-visually-hidden">{Mark === 'del' ? '(taken out: ' : '(put in: '}</span>
        {words}
        <span className="nhsuk-u-visually-hidden">)</span>
      </Mark>
      {end}
    </>
  )
}
