/** Says, before anything is written, who will be able to read it. */
export function WhoSees({ children }: { children: string }) {
  return (
    <p className="dw-who-sees">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
        <path d="M12 5c5 0 8.700 4 10 7-1.300 3-5 7-10 7S3.300 15 2 12c1.300-3 5-7 10-7zm0 2C8.300 7 5.500 9.700 4.200 12 5.500 14.300 8.300 17 12 17s6.500-2.700 7.800-5C18.500 9.700 15.700 7 12 7zm0 1.800a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400z" />
      </svg>
      <span>{children}</span>
    </p>
  )
}
