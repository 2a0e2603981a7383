import { LevelMark } from '../../components/LevelMark/LevelMark'
import type { Wire } from '../../lib/api'

interface DomainWordsProps {
  domains: Wire['DomainWord'][]
  /** The highest level of the scale. */
  top: number
  className?: string
}

/** The word of each topic, in the order of the criteria. */
export function DomainWords({ domains, top, className = '' }: DomainWordsProps) {
  return (
    <dl className={`dw-topics ${className}`.trim()}>
      {domains.map(({ id, title, level, word }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            <LevelMark mark={level ?? 'unanswered'} top={top} label={word || 'Too little is answered for a word'} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
