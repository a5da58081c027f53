/**
 * Real articles coded by hand, whose texts are no part of this repository: joins the codings of `test/gold/real` with a file of the
 * articles (NDJSON: id, title, published, text) into gold that `demarche eval` reads.
 *
 *     npx tsx bench/real-gold.ts ARTICLES.ndjson test/gold/real/unseen.jsonl > gold.jsonl
 */
import { readFileSync } from 'node:fs'

interface Line {
  readonly id: string
}

const linesOf = (path: string): readonly Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)

const [articlesPath, ...codings] = process.argv.slice(2)
if (articlesPath === undefined || codings.length === 0) {
  console.error('usage: npx tsx bench/real-gold.ts ARTICLES.ndjson CODINGS.jsonl...')
  process.exit(2)
}
const articles = new Map(linesOf(articlesPath).map((article) => [article.id, article]))
for (const coding of codings.flatMap(linesOf)) {
  const article = articles.get(coding.id)
  if (article === undefined) console.error(`${coding.id}: no such article in ${articlesPath}`)
  else console.log(JSON.stringify({ ...coding, article }))
}
