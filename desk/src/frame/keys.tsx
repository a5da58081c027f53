import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'

/** What a key does on the page that is shown. `key` is KeyboardEvent.key; `g e` is g, then e. */
export interface Shortcut {
  readonly keys: string
  readonly does: string
  readonly run: (event: KeyboardEvent) => void
  /** Also while the focus is in a field where one types. */
  readonly whileTyping?: boolean
}

interface KeyTable {
  readonly add: (shortcuts: readonly Shortcut[]) => () => void
  readonly listed: () => readonly Shortcut[]
}

const Keys = createContext<KeyTable | undefined>(undefined)

/** A second key counts as following the first for so long, in milliseconds. */
const TOGETHER = 1000

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Listens to the keyboard for the whole desk; of two shortcuts with the same keys the one added last counts. */
export const KeysProvider = ({ children }: { readonly children: ReactNode }) => {
  const tables = useRef<readonly (readonly Shortcut[])[]>([])
  const table = useMemo<KeyTable>(
    () => ({
      add: (shortcuts) => {
        tables.current = [...tables.current, shortcuts]
        return () => {
          tables.current = tables.current.filter((each) => each !== shortcuts)
        }
      },
      listed: () => [...new Map(tables.current.flat().map((each) => [each.keys, each])).values()],
    }),
    [],
  )
  useEffect(() => {
    let before = { key: '', at: 0 }
    const pressed = (event: KeyboardEvent) => {
      // what lies under a dialog is not to be reached, by keys no more than by a pointer
      if (document.querySelector('dialog:modal') !== null) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
        return
      const typing = isTyping(event.target)
      const two = event.timeStamp - before.at < TOGETHER ? `${before.key} ${event.key}` : ''
      const listed = [...tables.current.flat()].reverse()
      const shortcut =
        listed.find(({ keys }) => keys === two) ?? listed.find(({ keys }) => keys === event.key)
      before = { key: event.key, at: event.timeStamp }
      if (shortcut === undefined || (typing && shortcut.whileTyping !== true)) return
      event.preventDefault()
      shortcut.run(event)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  return <Keys value={table}>{children}</Keys>
}

const useKeyTable = (): KeyTable => {
  const table = use(Keys)
  if (table === undefined) throw new Error('shortcuts need a KeysProvider around them')
  return table
}

/** Has these shortcuts while the component that calls it is on the page. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const table = useKeyTable()
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const names = shortcuts.map(({ keys }) => keys).join('\n')
  useEffect(() => {
    const stable = latest.current.map((each, index) => ({
      ...each,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }))
    return names === '' ? undefined : table.add(stable)
  }, [table, names])
}

/** The list of shortcuts of the page, opened by `?`. */
export const KeysHelp = () => {
  const table = useKeyTable()
  const dialog = useRef<HTMLDialogElement>(null)
  const [listed, setListed] = useState<readonly Shortcut[]>([])
  const open = () => {
    setListed(table.listed())
    dialog.current?.showModal()
  }
  useShortcuts([{ keys: '?', does: 'show these keys', run: open }])
  return (
    <>
      <button type="button" className="plain" onClick={open} aria-label="Keys" title="Keys (?)">
        <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="keys-help" aria-labelledby="keys-help-title">
        <form method="dialog" className="stack">
          <h2 id="keys-help-title">Keys on this page</h2>
          <dl>
            {listed.map(({ keys, does }) => (
              <div key={keys}>
                <dt>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key === '' ? 'Space' : key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <div className="row">
            <button type="submit" className="primary">
              Close
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}
