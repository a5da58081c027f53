import '../../parts/forms.css'
import { useMutation } from '@tanstack/react-query'
import { type ClipboardEvent, useId, useRef } from 'react'
import type { ArticleRecord } from '../../../../src/model/index.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { send } from '../../api/client.ts'
import { Labelled, Written } from '../../parts/inputs.tsx'
import { Problem } from '../../parts/state.tsx'
import { type Draft, draftOf, LONGEST_TYPED, NO_DRAFT, sizeInWords } from './draft.ts'
import { EXAMPLES } from './examples.ts'

interface FormProps {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

/** Where a text is pasted, with what is known of it. */
export const PasteForm = ({ draft, onDraft }: FormProps) => (
  <section className="paste-form" aria-label="The text">
    {draft.text.length > LONGEST_TYPED ? (
      <HeldText draft={draft} onDraft={onDraft} />
    ) : (
      <TypedText draft={draft} onDraft={onDraft} />
    )}
    <div className="row inputs">
      <Written label="Headline" value={draft.title} onWrite={(title) => onDraft({ ...draft, title })} />
      <Written
        label="Day of publication"
        type="date"
        value={draft.published}
        onWrite={(published) => onDraft({ ...draft, published })}
      />
      <Written label="Outlet" value={draft.outlet} onWrite={(outlet) => onDraft({ ...draft, outlet })} />
    </div>
    <Examples onDraft={onDraft} />
    <FromPage onDraft={onDraft} />
  </section>
)

const TypedText = ({ draft, onDraft }: FormProps) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.length <= LONGEST_TYPED) return
    // a field with megabytes in it would freeze the page
    event.preventDefault()
    onDraft({ ...draft, text })
  }
  return (
    <Labelled label="Text">
      {(id) => (
        <textarea
          ref={field}
          id={id}
          className="paste-text"
          rows={14}
          value={draft.text}
          placeholder="Paste or type a news report in English"
          onPaste={pasted}
          onChange={({ target }) => onDraft({ ...draft, text: target.value })}
        />
      )}
    </Labelled>
  )
}

const SHOWN_OF_HELD = 600

/** A text too long to be typed in: its beginning, and how long it is. */
const HeldText = ({ draft, onDraft }: FormProps) => (
  <div className="sheet stack">
    <p>
      <strong>{sizeInWords(draft.text.length)} of text</strong>, too long for a field to type in. It begins:
    </p>
    <p className="quote">{inert(draft.text.slice(0, SHOWN_OF_HELD))}…</p>
    <div className="row">
      <button type="button" onClick={() => onDraft(NO_DRAFT)}>
        Take it away
      </button>
    </div>
  </div>
)

const Examples = ({ onDraft }: Pick<FormProps, 'onDraft'>) => (
  <div className="row small">
    <span className="soft">Try</span>
    {EXAMPLES.map(({ name, draft }) => (
      <button key={name} type="button" onClick={() => onDraft(draft)}>
        {name}
      </button>
    ))}
    <button type="button" className="plain" onClick={() => onDraft(NO_DRAFT)}>
      Clear
    </button>
  </div>
)

/** A web page is fetched by the server: a browser may not fetch those of others. */
const FromPage = ({ onDraft }: Pick<FormProps, 'onDraft'>) => {
  const id = useId()
  const fetching = useMutation({
    // also without a network: what then fails says so
    networkMode: 'always',
    mutationFn: async (url: string) =>
      (await send<{ readonly record: ArticleRecord }>('POST', '/api/read', { url })).record.article,
    onSuccess: (article) => onDraft(draftOf(article)),
  })
  const submit = (form: FormData) => {
    const url = String(form.get('url') ?? '').trim()
    if (url !== '') fetching.mutate(url)
  }
  return (
    <>
      <form className="row from-page" action={submit}>
        <label htmlFor={id} className="soft small">
          Or the address of a page, which the server fetches
        </label>
        <input id={id} name="url" type="url" placeholder="https://" maxLength={2000} required />
        <button type="submit" disabled={fetching.isPending}>
          {fetching.isPending ? 'Fetching' : 'Fetch'}
        </button>
      </form>
      {fetching.isError && <Problem problem={fetching.error} />}
    </>
  )
}
