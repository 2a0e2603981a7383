/** The telephone numbers in audit/signposts.yaml, which a text may name freely. A test compares the two. */
export const supportNumbers: readonly string[] = [
  '999',
  '111',
  '116 123',
  '0300 0303 300',
  '0330 123 1245',
  '0161 923 6399',
  '08000 724 725',
  '020 3117 2520',
  '03000 616161',
  '0808 2000 247',
]
