/** How far something has come, in words and as a bar. */
export function ProgressBar({ done, total }: { done: number; total: number }) {
  const width = total === 0 ? 0 : (300 * done) / total
  return (
    <div className="dw-progress">
      <p className="dw-progress__words">
        {done} of {total} answered
      </p>
      <svg className="dw-progress__bar" viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="dw-progress__track" x="0" y="0" width="300" height="12" rx="6" />
        {done > 0 && <rect className="dw-progress__fill" x="0" y="0" width={width} height="12" rx="6" />}
      </svg>
    </div>
  )
}
