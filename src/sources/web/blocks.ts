/** What a block of a page is, by its element. */
export type BlockKind = 'paragraph' | 'heading' | 'quotation' | 'item' | 'caption' | 'row' | 'verbatim'

/** A piece of text that stands by itself. */
export interface Block {
  readonly kind: BlockKind
  readonly text: string
  /** The innermost element that holds it. */
  readonly element: Element
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quotation',
  li: 'item',
  dt: 'item',
  dd: 'item',
  figcaption: 'caption',
  caption: 'caption',
  tr: 'row',
  pre: 'verbatim',
}

/** Elements before and after which a new block begins. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...Object.keys(KINDS),
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'header',
    'footer',
    'aside',
    'nav',
    'ul',
    'ol',
    'dl',
    'figure',
  ],
  ...[
    'table',
    'thead',
    'tbody',
    'tfoot',
    'hr',
    'address',
    'details',
    'summary',
    'dialog',
    'form',
    'fieldset',
  ],
  ...['center', 'hgroup', 'menu', 'legend', 'body', 'search'],
])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

const ELEMENT = 1
const TEXT = 3

/**
 * The blocks of text in an element, in order: white space as a browser would show it, a line break for `br`, a new block
 * for two of them, the cells of a table's row with bars between them.
 */
export const blocksOf = (root: Element): readonly Block[] => {
  const blocks: Block[] = []
  const walk = (element: Element, kind: BlockKind): void => {
    let run = ''
    const end = (): void => {
      for (const text of paragraphsOf(run)) blocks.push({ kind, text, element })
      run = ''
    }
    const inline = (node: Element): void => {
      for (const child of node.childNodes) visit(child)
    }
    const visit = (child: ChildNode): void => {
      if (child.nodeType === TEXT) run += (child.textContent ?? '').replace(/\s+/g, ' ')
      if (child.nodeType !== ELEMENT) return
      const inner = child as Element
      const name = inner.localName
      if (name === 'br') run += '\n'
      else if (BLOCKS.has(name)) {
        end()
        walk(inner, kindWithin(name, kind))
      } else {
        if (CELLS.has(name) && kind === 'row' && run.trim() !== '') run += ' | '
        inline(inner)
      }
    }
    inline(element)
    end()
  }
  walk(root, 'paragraph')
  return blocks
}

/** A paragraph within a quotation, an item or a caption is part of it. */
const kindWithin = (name: string, outer: BlockKind): BlockKind => {
  const own = KINDS[name]
  if (own !== undefined) return own
  return outer === 'quotation' || outer === 'caption' || outer === 'item' ? outer : 'paragraph'
}

const paragraphsOf = (run: string): readonly string[] =>
  run
    .split(/\n\s*\n/)
    .map((text) =>
      text
        .split('\n')
        .map(tidy)
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((text) => /[\p{L}\p{N}]/u.test(text))

/** One line of words: single spaces, no soft hyphens and no zero-width marks, which are not seen either. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** Caption as the reader of a text knows it: what it says is of a picture, not the report's news. */
export const textOfBlock = ({ kind, text }: Block): string =>
  kind === 'caption' && !CAPTION_BY_ITSELF.test(text) ? `Caption: ${text}` : text

const CAPTION_BY_ITSELF = /^(?:caption|photo|image|picture|file|map|graphic|video)\b/i
