/** A door ajar and what this place is for: what somebody sees who is not signed in. */
export function Welcome() {
  return (
    <div className="dw-welcome">
      <svg className="dw-welcome__picture" viewBox="0 0 240 190" aria-hidden="true" focusable="false">
        <path className="dw-welcome__floor" d="M0 168h240v22H0z" />
        <path className="dw-welcome__beam" d="M92 168L60 190h150l-58-22z" />
        <path className="dw-welcome__frame" d="M76 168V26a8 8 0 0 1 8-8h72a8 8 0 0 1 8 8v142h-12V30H88v138z" />
        <path className="dw-welcome__light" d="M88 30h64v138H88z" />
        <path className="dw-welcome__leaf" d="M88 30l38 14v138l-38-14z" />
        <circle className="dw-welcome__handle" cx="117" cy="112" r="3.500" />
        <path className="dw-welcome__plant" d="M200 168v-30M200 148c-12 0-16-8-16-16 10 0 16 6 16 16zm0-8c0-12 6-18 16-20 2 12-4 20-16 20z" />
        <path className="dw-welcome__pot" d="M190 168h20l-3-14h-14z" />
      </svg>
      <p className="dw-welcome__text">
        Doorway helps GP practices look honestly at how easy it is for people who have lived through trauma to reach care,
        and decide what to change.
      </p>
    </div>
  )
}
