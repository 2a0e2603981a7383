/** An open door and the name. The drawing adds nothing to the word, so it is hidden from screen readers. */
export function Wordmark() {
  return (
    <span className="dw-wordmark">
      <svg className="dw-wordmark__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <path className="dw-wordmark__frame" d="M6 28V6a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v22h-3V7H9v21z" />
        <path className="dw-wordmark__leaf" d="M9 7l9 3.500V31L9 28z" />
        <circle className="dw-wordmark__handle" cx="15.300" cy="19.700" r="1.300" />
      </svg>
      <span className="dw-wordmark__name">Doorway</span>
    </span>
  )
}
