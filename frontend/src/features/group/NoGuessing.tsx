/** Beside what a trainee wrote: what a facilitator who reads it promises. */
export function NoGuessing() {
  return (
    <>
      <h2 className="nhsuk-heading-s">Please do not guess</h2>
      <p>
        There is no name here, but you may know who was on placement where. The trainee was told so, and trusts you all the
        same: please do not try to find out, and do not ask anybody.
      </p>
      <h2 className="nhsuk-heading-s">Keep it here</h2>
      <p>
        Trainees depend on their practice for reports. Please do not tell anybody at the practice, not even that there is
        something to read. A trainee can take this back at any time; then it is gone from here.
      </p>
    </>
  )
}
