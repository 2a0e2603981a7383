import { wordDifference, type Part } from './differingWords'

interface WordDifferenceProps {
  before: string
  now: string
  /** What the two texts are called. */
  names?: [string, string]
  /** Neither takes the place of the other: what only one has is marked alike on both sides. */
  alike?: boolean
}

/** Two texts side by side, one under the other on a phone; what differs is struck out or underlined, and said. */
export function WordDifference({ before, now, names = ['Before', 'Now'], alike = false }: WordDifferenceProps) {
  const parts = wordDifference(before, now)
  return (
    <div className="dw-difference">
      <Side name={names[0]} parts={parts.before} as={alike ? 'u' : 'del'} />
      <Side name={names[1]} parts={parts.now} as={alike ? 'u' : 'ins'} />
    </div>
  )
}

const markedWords = { del: '(taken out: ', ins: '(put in: ', u: '(only here: ' }

type MarkedAs = keyof typeof markedWords

function Side({ name, parts, as: Mark }: { name: string; parts: Part[]; as: MarkedAs }) {
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
function Marked({ text, as: Mark }: { text: string; as: MarkedAs }) {
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (words === '') return text
  return (
    <>
      {start}
      <Mark>
        <span className="nhsuk-u-visually-hidden">{markedWords[Mark]}</span>
        {words}
        <span className="nhsuk-u-visually-hidden">)</span>
      </Mark>
      {end}
    </>
  )
}
