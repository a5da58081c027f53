/**
 * How well and how fast the tagger, lemmatiser and parser work, on the test parts of the treebanks: with gold tokens, and
 * from raw text.
 *
 *     npx tsx bench/eval-syntax.ts [--json] [--model FILE] [--kernel plain] [--beam N] [--prune NATS] [ewt-test ...]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createParser, loadModel, type Parser, tokensOf } from '../src/syntax/index.ts'
import { type RawTextScores, scoreRawText } from './syntax/raw-text.ts'
import { RELATIONS, Scores } from './syntax/scores.ts'
import { goldWords, missingTreebank, readGold } from './syntax/treebank.ts'

const SETS = ['ewt-test', 'gum-test', 'gumnews-test', 'pud-test']
const MODEL = new URL('../model/english.model', import.meta.url)
/** Treebanks whose raw text is whole. */
const WITH_TEXT = ['ewt-test', 'gum-test', 'gumnews-test', 'pud-test']
const WARM_ROUNDS = 3

interface SetReport {
  readonly name: string
  readonly scores: Scores
  readonly raw: RawTextScores | undefined
  /** Tokens per CPU second, over word forms not seen before and seen before. */
  readonly cold: number
  readonly warm: number
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    model: { type: 'string' },
    kernel: { type: 'string' },
    beam: { type: 'string' },
    prune: { type: 'string' },
  },
})

/** CPU seconds that some work takes. */
const spend = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const milliseconds = <T>(work: () => T): readonly [T, number] => {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

const evaluate = (name: string, makeParser: () => Parser): SetReport => {
  const sentences = readGold(name).map((sentence) => ({
    tokens: tokensOf(sentence),
    gold: goldWords(sentence),
  }))
  const parser = makeParser()
  const scores = new Scores()
  const parseAll = (): void => {
    for (const { tokens } of sentences) parser.parse(tokens)
  }
  const cold = spend(parseAll)
  const warm = Math.min(...Array.from({ length: WARM_ROUNDS }, () => spend(parseAll)))
  for (const { tokens, gold } of sentences) scores.add(parser.parse(tokens).words, gold)
  return {
    name,
    scores,
    raw: WITH_TEXT.includes(name) ? scoreRawText(name, parser) : undefined,
    cold: scores.words / cold,
    warm: scores.words / warm,
  }
}

const fixed = (value: number | undefined, digits = 2): string => value?.toFixed(digits) ?? '-'

const printTable = (rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  for (const row of rows) {
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
  }
  console.log('')
}

const MEASURES = ['upos', 'xpos', 'lemma', 'uas', 'las', 'lasFull'] as const

const printReport = (reports: readonly SetReport[]): void => {
  console.log('Gold tokens (punctuation included; LAS over universal relations, full LAS with subtypes)')
  printTable([
    ['', 'words', 'UPOS', 'XPOS', 'lemma', 'UAS', 'LAS', 'full LAS', 'cold tok/s', 'warm tok/s'],
    ...reports.map(({ name, scores, cold, warm }) => [
      name,
      String(scores.words),
      ...MEASURES.map((measure) => fixed(scores.percent(measure))),
      fixed(cold, 0),
      fixed(warm, 0),
    ]),
  ])
  console.log('F1 by relation (head and relation right)')
  printTable([
    ['', ...RELATIONS],
    ...reports.map(({ name, scores }) => [name, ...RELATIONS.map((rel) => fixed(scores.f1(rel), 1))]),
  ])
  console.log('From raw text (F1 of words aligned by characters)')
  printTable([
    ['', 'tokens', 'sentences', 'UPOS', 'UAS', 'LAS'],
    ...reports.flatMap(({ name, raw }) =>
      raw
        ? [[name, fixed(raw.tokens), fixed(raw.sentences), fixed(raw.upos), fixed(raw.uas), fixed(raw.las)]]
        : [],
    ),
  ])
}

const toJson = ({ name, scores, raw, cold, warm }: SetReport) => ({
  name,
  words: scores.words,
  gold: Object.fromEntries(MEASURES.map((measure) => [measure, scores.percent(measure)])),
  relations: Object.fromEntries(RELATIONS.map((rel) => [rel, scores.f1(rel)])),
  raw,
  tokensPerSecond: { cold, warm },
})

const main = (): void => {
  const names = positionals.length > 0 ? positionals : SETS
  const problem = names.map(missingTreebank).find((reason) => reason !== undefined)
  if (problem !== undefined) {
    console.error(problem)
    process.exitCode = 1
    return
  }
  const bytes = readFileSync(options.model ?? MODEL)
  const [model, loading] = milliseconds(() => loadModel(bytes))
  const decoding = {
    ...(options.beam === undefined ? {} : { beam: Number(options.beam) }),
    ...(options.prune === undefined ? {} : { prune: Number(options.prune) }),
  }
  const makeParser = (): Parser =>
    createParser(model, { decoding, ...(options.kernel === 'plain' ? { kernel: 'plain' as const } : {}) })
  const [, making] = milliseconds(makeParser)
  const reports = names.map((name) => evaluate(name, makeParser))
  const load = { modelBytes: bytes.length, loadMs: loading, parserMs: making }
  if (options.json) {
    console.log(JSON.stringify({ ...load, sets: reports.map(toJson) }, null, 2))
    return
  }
  console.log(
    `model ${(bytes.length / 1e6).toFixed(2)} MB, read in ${fixed(loading, 0)} ms, parser made in ${fixed(making, 0)} ms\n`,
  )
  printReport(reports)
}

main()
