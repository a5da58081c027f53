import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { addressOf } from '../../api/client.ts'
import { useShortcuts } from '../../frame/keys.tsx'
import { putBeside } from '../../parts/beside.ts'
import { Shown } from '../../parts/state.tsx'
import { exportFormats, parametersOf } from './queries.ts'
import type { EventsSearch } from './search.ts'

interface ExportMenuProps {
  readonly search: EventsSearch
  readonly total: number | undefined
}

/** Files of just the events that are listed, in every format that the server has. */
export const ExportMenu = ({ search: { sort: _sort, ...filters }, total }: ExportMenuProps) => {
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const formats = useQuery(exportFormats)
  const open = (): void => {
    menu.current?.showPopover()
    menu.current?.querySelector('a')?.focus()
  }
  useShortcuts([{ keys: 'x', does: 'export what is listed', run: open }])
  const place = (): void => {
    if (menu.current && button.current) putBeside(menu.current, button.current)
  }
  return (
    <>
      <button type="button" ref={button} onClick={open} aria-haspopup="true">
        Export
      </button>
      <section ref={menu} popover="auto" className="menu" aria-label="Export" onToggle={place}>
        <p className="small soft">
          {total === undefined ? 'The events listed' : `The ${total.toLocaleString('en')} events listed`}, as
        </p>
        <Shown query={formats} lines={4}>
          {({ formats: known }) => (
            <ul>
              {known.map(({ name, description }) => (
                <li key={name}>
                  <a href={addressOf(`/api/exports/${name}`, parametersOf(filters))} download>
                    <strong>{name}</strong> <span className="soft small">{description}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Shown>
      </section>
    </>
  )
}
