import type { Wire } from '../../lib/api'

/** One's own score beside the band of the others, from 0 to 100. The sentence beside it says the same. */
export function BenchmarkPicture({ own, middle }: Pick<Wire['BenchmarkDomain'], 'own' | 'middle'>) {
  const at = (score: number) => 12 + score * 3
  return (
    <svg className="dw-benchmark" viewBox="0 0 324 44" aria-hidden="true" focusable="false">
      <path className="dw-benchmark__line" d={`M${at(0)} 20H${at(100)}M${at(0)} 14v12M${at(100)} 14v12`} />
      {middle && (
        <rect className="dw-benchmark__band" x={at(middle.from)} y="8" width={Math.max(at(middle.to) - at(middle.from), 3)} height="24" />
      )}
      {own !== null && <circle className="dw-benchmark__own" cx={at(own)} cy="20" r="8" />}
      <text className="dw-benchmark__end" x={at(0)} y="42" textAnchor="middle">
        0
      </text>
      <text className="dw-benchmark__end" x={at(100)} y="42" textAnchor="middle">
        100
      </text>
    </svg>
  )
}
