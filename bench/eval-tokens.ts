/**
 * Token and sentence F1 from raw text against Universal Dependencies treebanks, as the CoNLL 2018 shared task counts
 * them: a token or sentence is right when its span over the non-space characters is. Raw text is the treebank's
 * `# text` lines joined by a space, with a blank line where a new paragraph is marked.
 *
 *     npx tsx bench/eval-tokens.ts [--errors] [ewt-test gum-test pud-test ...]
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../src/text/index.ts'

const SHARED =
  process.env.DEMARCHE_SHARED ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared')

export interface GoldToken {
  readonly form: string
  /** Offsets over the document's non-space characters. */
  readonly start: number
  readonly end: number
  /** Columns of the CoNLL-U line. */
  readonly columns: readonly string[]
}

export interface GoldDocument {
  readonly text: string
  readonly sentences: readonly (readonly GoldToken[])[]
}

/** Reads a CoNLL-U file into raw texts with their gold tokens (multiword tokens are cut into their words). */
export const readTreebank = (path: string): GoldDocument[] => {
  const documents: { text: string; sentences: GoldToken[][]; offset: number }[] = []
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
    if (block.trim() === '') continue
    const lines = block.split('\n')
    const text = lines.find((l) => l.startsWith('# text = '))?.slice(9) ?? ''
    if (documents.length === 0 || lines.some((l) => l.startsWith('# newdoc')))
      documents.push({ text: '', sentences: [], offset: 0 })
    const document = documents.at(-1)
    if (document === undefined) continue
    const newParagraph = document.text !== '' && lines.some((l) => l.startsWith('# newpar'))
    document.text += `${newParagraph ? '\n\n' : ''}${text} `
    const sentence = readSentence(lines, document.offset)
    document.offset = sentence.end
    document.sentences.push(sentence.tokens)
  }
  return documents
}

const readSentence = (lines: readonly string[], offset: number): { tokens: GoldToken[]; end: number } => {
  const rows = lines.filter((l) => /^\d/.test(l)).map((l) => l.split('\t'))
  const tokens: GoldToken[] = []
  let end = offset
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? []
    const range = /^(\d+)-(\d+)$/.exec(row[0] ?? '')
    if (range === null) {
      if (!(row[0] ?? '').includes('.')) end = pushTokens(tokens, [row], row[1] ?? '', end)
      continue
    }
    const count = Number(range[2]) - Number(range[1]) + 1
    end = pushTokens(tokens, rows.slice(i + 1, i + 1 + count), row[1] ?? '', end)
    i += count
  }
  return { tokens, end }
}

/** Words of one surface form; where their forms do not add up to it, each stands for the whole. */
const pushTokens = (
  tokens: GoldToken[],
  rows: readonly string[][],
  surface: string,
  start: number,
): number => {
  const length = surface.replace(/\s/g, '').length
  const forms = rows.map((r) => r[1] ?? '')
  const addsUp = rows.length === 1 || forms.join('').length === length
  let at = start
  rows.forEach((columns, i) => {
    const own = rows.length === 1 ? length : (forms[i] ?? '').length
    tokens.push({
      form: forms[i] ?? '',
      columns,
      start: addsUp ? at : start,
      end: addsUp ? at + own : start + length,
    })
    at += own
  })
  return start + length
}

/** For each UTF-16 index of a text, how many non-space characters stand before it. */
export const nonSpaceOffsets = (text: string): Int32Array => {
  const offsets = new Int32Array(text.length + 1)
  for (let i = 0; i < text.length; i++)
    offsets[i + 1] = (offsets[i] ?? 0) + (/\s/.test(text.charAt(i)) ? 0 : 1)
  return offsets
}

interface Tally {
  gold: number
  read: number
  right: number
}

const f1 = (t: Tally): string => ((200 * t.right) / (t.gold + t.read)).toFixed(2)

const evaluate = (name: string, showErrors: boolean): void => {
  const documents = readTreebank(join(SHARED, 'data', 'treebanks', `${name}.conllu`))
  const tokens: Tally = { gold: 0, read: 0, right: 0 }
  const sentences: Tally = { gold: 0, read: 0, right: 0 }
  const errors = new Map<string, number>()
  const breaks: string[] = []
  for (const document of documents) {
    const offsets = nonSpaceOffsets(document.text)
    const goldTokens = new Set(document.sentences.flat().map((t) => `${t.start}-${t.end}`))
    const goldStarts = new Set(document.sentences.map((s) => s[0]?.start))
    const goldSentences = new Set(document.sentences.map((s) => `${s[0]?.start}-${s.at(-1)?.end}`))
    tokens.gold += document.sentences.flat().length
    sentences.gold += document.sentences.length
    const readStarts = new Set<number>()
    for (const sentence of readDocument(document.text).sentences) {
      sentences.read++
      const [start, end] = [offsets[sentence.span[0]] ?? -1, offsets[sentence.span[1]] ?? -1]
      readStarts.add(start)
      if (goldSentences.has(`${start}-${end}`)) sentences.right++
      if (!goldStarts.has(start)) breaks.push(`+ ${context(document.text, sentence.span[0])}`)
      tokens.read += sentence.tokens.length
      for (const t of sentence.tokens) {
        if (goldTokens.has(`${offsets[t.start]}-${offsets[t.end]}`)) tokens.right++
        else {
          const key =
            document.text.slice(t.start - 4, t.start) +
            '[' +
            t.text +
            ']' +
            document.text.slice(t.end, t.end + 4)
          errors.set(key, (errors.get(key) ?? 0) + 1)
        }
      }
    }
    for (const s of document.sentences) {
      const start = s[0]?.start ?? 0
      if (!readStarts.has(start)) breaks.push(`- ${context(document.text, offsets.lastIndexOf(start))}`)
    }
  }
  console.log(
    `${name}\ttoken F1 ${f1(tokens)}\tsentence F1 ${f1(sentences)}\t(${tokens.gold} tokens, ${sentences.gold} sentences)`,
  )
  if (showErrors) {
    for (const [key, count] of [...errors].sort((a, b) => b[1] - a[1]).slice(0, 400))
      console.log(`  ${count} ${JSON.stringify(key)}`)
    for (const b of breaks) console.log(`  ${b}`)
  }
  measureSpeed(documents, tokens.gold)
}

const context = (text: string, at: number): string =>
  JSON.stringify(`${text.slice(Math.max(0, at - 40), at)}⏐${text.slice(at, at + 40)}`)

const measureSpeed = (documents: readonly GoldDocument[], tokens: number): void => {
  const texts = documents.map((d) => d.text)
  for (const text of texts) readDocument(text)
  const before = process.cpuUsage()
  for (let round = 0; round < 3; round++) for (const text of texts) readDocument(text)
  const spent = process.cpuUsage(before)
  console.log(`\t${Math.round((3 * tokens) / ((spent.user + spent.system) / 1e6))} tokens per CPU second`)
}

const main = (): void => {
  const names = process.argv.slice(2).filter((a) => !a.startsWith('--'))
  if (!existsSync(join(SHARED, 'data', 'treebanks'))) {
    console.error(`No treebanks under ${SHARED}; set DEMARCHE_SHARED.`)
    process.exitCode = 1
    return
  }
  for (const name of names.length > 0 ? names : ['ewt-test', 'gum-test', 'pud-test'])
    evaluate(name, process.argv.includes('--errors'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
