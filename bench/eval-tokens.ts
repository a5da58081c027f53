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
import { readDocument, splitSentences, tokenize } from '../src/text/index.ts'

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

interface Evaluation {
  readonly tokens: Tally
  readonly sentences: Tally
  /** Wrong tokens in their surroundings, with how often. */
  readonly wrong: Map<string, number>
  /** Sentence starts missed (-) and made up (+). */
  readonly starts: string[]
}

/** Adds one document to the evaluation. */
const compare = (document: GoldDocument, sum: Evaluation): void => {
  const offsets = nonSpaceOffsets(document.text)
  const key = (start: number, end: number): string => `${offsets[start]}-${offsets[end]}`
  const gold = document.sentences.flat()
  const goldTokens = new Set(gold.map((t) => `${t.start}-${t.end}`))
  const goldSentences = new Set(document.sentences.map((s) => `${s[0]?.start}-${s.at(-1)?.end}`))
  const read = readDocument(document.text).sentences
  sum.tokens.gold += gold.length
  sum.sentences.gold += document.sentences.length
  sum.sentences.read += read.length
  sum.sentences.right += read.filter((s) => goldSentences.has(key(...s.span))).length
  for (const token of read.flatMap((s) => s.tokens)) {
    sum.tokens.read++
    if (goldTokens.has(key(token.start, token.end))) sum.tokens.right++
    else count(sum.wrong, `${document.text.slice(token.start - 4, token.start)}[${token.text}]`)
  }
  compareStarts(
    document,
    read.map((s) => s.span[0]),
    offsets,
    sum.starts,
  )
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const compareStarts = (
  { text, sentences }: GoldDocument,
  read: readonly number[],
  offsets: Int32Array,
  found: string[],
): void => {
  const gold = new Set(sentences.map((s) => s[0]?.start))
  const own = new Set(read.map((at) => offsets[at]))
  for (const at of read) if (!gold.has(offsets[at])) found.push(`+ ${context(text, at)}`)
  for (const at of gold) {
    if (at !== undefined && !own.has(at)) found.push(`- ${context(text, offsets.lastIndexOf(at))}`)
  }
}

const evaluate = (name: string, showErrors: boolean): void => {
  const documents = readTreebank(join(SHARED, 'data', 'treebanks', `${name}.conllu`))
  const none = (): Tally => ({ gold: 0, read: 0, right: 0 })
  const sum: Evaluation = { tokens: none(), sentences: none(), wrong: new Map(), starts: [] }
  for (const document of documents) compare(document, sum)
  console.log(
    `${name}\ttoken F1 ${f1(sum.tokens)}\tsentence F1 ${f1(sum.sentences)}\t(${sum.tokens.gold} tokens, ${sum.sentences.gold} sentences)`,
  )
  if (showErrors) {
    const worst = [...sum.wrong].sort((a, b) => b[1] - a[1]).slice(0, 400)
    for (const [key, times] of worst) console.log(`  ${times} ${JSON.stringify(key)}`)
    for (const start of sum.starts) console.log(`  ${start}`)
  }
  measureSpeed(documents, sum.tokens.gold)
}

const context = (text: string, at: number): string =>
  JSON.stringify(`${text.slice(Math.max(0, at - 40), at)}⏐${text.slice(at, at + 40)}`)

const measureSpeed = (documents: readonly GoldDocument[], tokens: number): void => {
  const passes: readonly (readonly [string, (text: string) => void])[] = [
    ['tokens and sentences', (text) => splitSentences(text, tokenize(text))],
    ['whole document', (text) => readDocument(text)],
  ]
  for (const [name, pass] of passes) {
    const readAll = (): void => {
      for (const document of documents) pass(document.text)
    }
    readAll()
    const before = process.cpuUsage()
    for (let round = 0; round < 5; round++) readAll()
    const spent = process.cpuUsage(before)
    console.log(
      `\t${Math.round((5 * tokens) / ((spent.user + spent.system) / 1e6))} tokens per CPU second, ${name}`,
    )
  }
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
