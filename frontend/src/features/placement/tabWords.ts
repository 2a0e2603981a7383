/** One trainee, two tabs or two devices. */
export const anotherTab = {
  heading: 'You saved this somewhere else, too',
  mine: 'On this page',
  theirs: 'Saved elsewhere',
  keepMine: 'Keep what is on this page',
  keepTheirs: 'Keep what was saved',
  theirsStays: 'The other stays on this page, to copy from or put back.',
  mineStays: 'The other stays on this page, to copy from or put back.',
}
