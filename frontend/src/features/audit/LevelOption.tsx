import type { ReactNode } from 'react'
import { LevelMark, type Mark } from '../../components/LevelMark/LevelMark'

interface LevelOptionProps {
  id: string
  mark: Mark
  top: number
  label: string
  words?: string
  checked: boolean
  onChoose: () => void
  /** What is asked further once this is chosen. */
  children?: ReactNode
}

/** One large radio: the whole card can be pressed. */
export function LevelOption({ id, mark, top, label, words, checked, onChoose, children }: LevelOptionProps) {
  return (
    <div className={checked ? 'dw-level dw-level--chosen' : 'dw-level'}>
      <div className="dw-level__row">
        <input
          className="dw-level__input"
          type="radio"
          name="choice"
          id={id}
          checked={checked}
          onChange={onChoose}
          aria-labelledby={`${id}-label`}
          aria-describedby={words && `${id}-words`}
        />
        <label className="dw-level__label" htmlFor={id}>
          <span className="dw-level__name" id={`${id}-label`}>
            <LevelMark mark={mark} top={top} label={label} />
          </span>
          {words && (
            <span className="dw-level__words" id={`${id}-words`}>
              {words}
            </span>
          )}
        </label>
      </div>
      {checked && children && <div className="dw-level__more">{children}</div>}
    </div>
  )
}
