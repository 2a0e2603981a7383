import { useState } from 'react'

/**
 * What a page found when it was opened, for as long as it is open. What is done on the page takes it from the list that it
 * was found in: without this the page would be gone before it could say so.
 */
export function useAsFound<Found>(found: Found | undefined): Found | undefined {
  const [first] = useState(found)
  return found ?? first
}
