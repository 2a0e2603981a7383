interface ChangedSinceReadProps {
  changed: boolean
  onReadAnew: () => void
}

/** Says that others changed what a page shows, which still stands there as it was read. */
export function ChangedSinceRead({ changed, onReadAnew }: ChangedSinceReadProps) {
  return (
    <div role="status">
      {changed && (
        <div className="nhsuk-inset-text">
          <p>Somebody changed this while you had it open. Below it still says what it said before.</p>
          <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={onReadAnew}>
            Show it as it is now
          </button>
        </div>
      )}
    </div>
  )
}
