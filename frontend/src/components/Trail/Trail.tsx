import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { TrailList } from './TrailList'

interface TrailProps {
  /** What the trail belongs to, for the cache: such as ['group', groupId]. */
  of: string[]
  /** Reads the latest entries, or those before a number. */
  read: (before?: number) => Promise<Wire['Trail']>
}

/** A trail, latest first, a part at a time. */
export function Trail({ of, read }: TrailProps) {
  const trail = useSuspenseInfiniteQuery({
    queryKey: [...of, 'trail'],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.seq : undefined),
  })
  return (
    <>
      <TrailList entries={trail.data.pages.flatMap(({ entries }) => entries)} />
      {trail.hasNextPage && (
        <button
          className="nhsuk-button nhsuk-button--secondary"
          type="button"
          disabled={trail.isFetchingNextPage}
          onClick={() => void trail.fetchNextPage()}
        >
          Show earlier ones
        </button>
      )}
    </>
  )
}
