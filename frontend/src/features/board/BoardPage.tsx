import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { boardQuery, type BoardFilter } from './boardQuery'
import { BoardRow } from './BoardRow'
import { topOf, useShownSets, withNotices } from './shownSets'

/** The practices that share with the group, in alphabetical order and in no other. */
export function BoardPage() {
  const { groupId = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const filter = { icb: query.get('icb') ?? '', pcn: query.get('pcn') ?? '', criteriaVersion: query.get('criteriaVersion') ?? '' }
  const board = useSuspenseInfiniteQuery(boardQuery(groupId, filter))
  const [first] = board.data.pages
  const rows = board.data.pages.flatMap((page) => page.rows)
  const sets = useShownSets(rows)

  // The address follows when the practices are there: fields that waited for it would go back until then.
  const [chosen, setChosen] = useState(filter)
  const [followed, setFollowed] = useState(query)
  if (followed !== query) {
    setFollowed(query)
    setChosen(filter)
  }

  function narrow(change: Partial<BoardFilter>) {
    const next = { ...chosen, ...change }
    setChosen(next)
    setQuery(Object.entries(next).filter(([, value]) => value !== ''), { replace: true })
  }

  return (
    <>
      <Back to={addresses.group(groupId)}>Your group</Back>
      <Page title="Practices that share" wide>
        <p className="dw-lead">From A to Z. Each practice chose what you see here, and can stop at any time.</p>
        {first && <Narrow board={first} chosen={chosen} onNarrow={narrow} />}
        {rows.length === 0 && (
          <Empty title="Practices will be here">
            {Object.values(filter).some(Boolean) ? (
              <p>
                No practice here fits. <Link to={addresses.board(groupId)}>See every one that shares</Link>
              </p>
            ) : (
              <p>No practice shares anything yet.</p>
            )}
          </Empty>
        )}
        <ul className="dw-plain-list">
          {rows.map((row) => (
            <BoardRow key={row.practiceId} groupId={groupId} row={row} top={topOf(sets, row)} />
          ))}
        </ul>
        {board.hasNextPage && (
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="button"
            disabled={board.isFetchingNextPage}
            onClick={() => void board.fetchNextPage()}
          >
            Show more practices
          </button>
        )}
        {rows.length > 0 && (
          <p>
            <a href={addresses.boardTable(groupId, query.toString())}>This list as a table (CSV)</a>
          </p>
        )}
        {withNotices(sets).map((set) => (
          <SetNotice key={set.version} set={set} />
        ))}
      </Page>
    </>
  )
}

interface NarrowProps {
  board: Wire['Board']
  chosen: BoardFilter
  onNarrow: (change: Partial<BoardFilter>) => void
}

function Narrow({ board, chosen, onNarrow }: NarrowProps) {
  const named = (text: string) => ({ code: text, name: text })
  return (
    <div className="dw-board-filters">
      <Choice id="icb" label="Integrated care board" all={board.icbs} value={chosen.icb} onChange={(value) => onNarrow({ icb: value })} />
      <Choice id="pcn" label="Network" all={board.pcns.map(named)} value={chosen.pcn} onChange={(value) => onNarrow({ pcn: value })} />
      <Choice
        id="criteria-version"
        label="Version of the criteria"
        all={board.versions.map(named)}
        value={chosen.criteriaVersion}
        onChange={(value) => onNarrow({ criteriaVersion: value })}
      />
    </div>
  )
}

interface ChoiceProps {
  id: string
  label: string
  all: { code: string; name: string }[]
  value: string
  onChange: (value: string) => void
}

/** Nothing where there is nothing to choose between. */
function Choice({ id, label, all, value, onChange }: ChoiceProps) {
  if (all.length < 2 && value === '') return null
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <select className="nhsuk-select" id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">All</option>
        {all.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
