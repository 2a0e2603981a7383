interface LevelBandProps {
  from: number
  to: number
  /** How many levels the scale has. */
  levels: number
}

/** The levels that about half of the practices are at, as boxes; the words beside it say the same. */
export function LevelBand({ from, to, levels }: LevelBandProps) {
  return (
    <svg className="dw-level-band" viewBox={`0 0 ${levels * 28} 24`} width={levels * 28} height="24" aria-hidden="true" focusable="false">
      {Array.from({ length: levels }, (_, level) => (
        <rect
          key={level}
          className={level >= from && level <= to ? 'dw-level-band__in' : 'dw-level-band__out'}
          x={level * 28 + 1}
          y="3"
          width="25"
          height="18"
        />
      ))}
    </svg>
  )
}
