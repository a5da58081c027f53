import { escaped } from '../../wording/escaped.ts'
import { PROBLEMS } from '../problem.ts'
import type { ApiDocument, Operation, Parameter, Schema } from './document.ts'

const code = (text: string): string => `<code>${escaped(text)}</code>`

/** Descriptions carry `names` in backticks. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')

const nameOfRef = (ref: string): string => ref.replace('#/components/schemas/', '')

/** A schema in one line, with links to those that have a name. */
const inline = (schema: Schema | undefined): string => {
  if (schema === undefined) return ''
  if (schema.$ref !== undefined) {
    const name = escaped(nameOfRef(schema.$ref))
    return `<a href="#schema-${name}">${name}</a>`
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const))
  if (schema.enum !== undefined) return schema.enum.map((each) => code(String(each))).join(' | ')
  const forms = schema.oneOf ?? schema.anyOf
  if (forms !== undefined) return forms.map(inline).join(' | ')
  if (schema.allOf !== undefined) return schema.allOf.map(inline).join(' and ')
  if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(inline).join(', ')}]`
  if (schema.items !== undefined) return `list of ${inline(schema.items)}`
  if (schema.properties !== undefined) return objectInline(schema)
  if (typeof schema.additionalProperties === 'object') return `{name: ${inline(schema.additionalProperties)}}`
  return escaped([schema.type ?? 'anything'].flat().join(' or '))
}

const objectInline = ({ properties = {}, required = [] }: Schema): string =>
  `{${Object.entries(properties)
    .map(([name, each]) => `${escaped(name)}${required.includes(name) ? '' : '?'}: ${inline(each)}`)
    .join(', ')}}`

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `<table><thead><tr>${headings.map((each) => `<th scope="col">${each}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`

const fieldRows = ({ properties = {}, required = [] }: Schema): readonly (readonly string[])[] =>
  Object.entries(properties).map(([name, each]) => [
    `${code(name)}${required.includes(name) ? '' : ' <span class="soft">may be absent</span>'}`,
    inline(each),
    prose(each.description ?? ''),
  ])

const parameterRow = ({ name, in: place, required, description, schema }: Parameter): readonly string[] => [
  code(name),
  `${place}${required ? ', required' : ''}`,
  inline(schema),
  prose(description ?? schema?.description ?? ''),
]

const isEssential = ({ in: place, required }: Parameter): boolean => place === 'path' || required === true

/** A call that works as soon as what stands in capitals is put in. */
const curl = (method: string, path: string, { parameters = [], requestBody }: Operation): string => {
  const asked = parameters
    .filter((each) => each.in === 'query' && isEssential(each))
    .map(({ name }) => `${name}=${name.toUpperCase()}`)
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase())
  const address = `'http://127.0.0.1:7788${filled}${asked.length === 0 ? '' : `?${asked.join('&')}`}'`
  const how = method === 'get' ? '' : `-X ${method.toUpperCase()} `
  const body = requestBody === undefined ? '' : " -H 'content-type: application/json' -d @body.json"
  return `curl -s ${how}${address}${body}`
}

const anchorOf = (method: string, path: string): string =>
  `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`.replace(/-$/, '')

const operationHtml = (method: string, path: string, operation: Operation): string => {
  const { summary = '', description, parameters = [], requestBody, responses } = operation
  const answers = Object.entries(responses).map(([status, { content = {}, description: says = '' }]) => [
    code(status),
    prose(says),
    Object.entries(content)
      .map(([type, { schema }]) => `${code(type)} ${schema?.$ref === undefined ? '' : inline(schema)}`)
      .join('<br>'),
  ])
  const body = Object.values(requestBody?.content ?? {})[0]?.schema
  return `<section id="${anchorOf(method, path)}"><h3><span class="method">${method.toUpperCase()}</span> ${code(path)}</h3>
<p>${prose(summary)}.${description === undefined ? '' : ` ${prose(description)}`} <span class="soft">For: ${escaped(operation['x-role'] ?? 'anyone')}.</span></p>
${table(['parameter', 'in', 'is', 'meaning'], parameters.map(parameterRow))}
${body === undefined ? '' : `<p>Body: ${inline(body)}</p>`}
${table(['answer', 'when', 'body'], answers)}
<pre><code>${escaped(curl(method, path, operation))}</code></pre></section>`
}

/** The whole document as a page that needs no script. */
export const apiPage = ({ info, paths, components }: ApiDocument): string => {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  const contents = operations.map(({ method, path, operation }) => [
    `<a href="#${anchorOf(method, path)}"><span class="method">${method.toUpperCase()}</span> ${escaped(path)}</a>`,
    prose(operation.summary ?? ''),
  ])
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<section id="schema-${escaped(name)}"><h3>${escaped(name)}</h3>${schema.description === undefined ? '' : `<p>${prose(schema.description)}</p>`}${
        schema.properties === undefined
          ? `<p>${inline(schema)}</p>`
          : table(['field', 'is', 'meaning'], fieldRows(schema))
      }</section>`,
  )
  const problems = Object.entries(PROBLEMS).map(([name, { status, title }]) => [
    `<span id="${name}">${code(`/api#${name}`)}</span>`,
    String(status),
    escaped(title),
  ])
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API of ${escaped(info.title)}</title><link rel="stylesheet" href="/api/page.css"></head>
<body><main><h1>The API of ${escaped(info.title)}</h1>
<p>${prose(info.description ?? '')} The same for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). <a href="/">The desk</a>.</p>
<h2>What can be asked</h2>${table(['request', 'what for'], contents)}
${operations.map(({ method, path, operation }) => operationHtml(method, path, operation)).join('\n')}
<h2>Schemas</h2>${schemas.join('\n')}
<h2>Problems</h2>${table(['type', 'status', 'title'], problems)}
</main></body></html>
`
}

/** Its style: no script, no font, nothing from elsewhere. */
export const API_STYLE = `:root { color-scheme: light dark; --ink: #1d1f21; --paper: #fdfdfb; --soft: #5a6068; --line: #d5d5cf; --accent: #0b5394; --shade: #f3f3ee }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e3; --paper: #17191c; --soft: #a8adb4; --line: #3b3f45; --accent: #8ab8e6; --shade: #202327 } }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.6rem } h2 { margin-top: 2.5rem; font-size: 1.25rem }
h3 { margin: 2rem 0 .25rem; font-size: 1rem; overflow-wrap: anywhere }
a { color: var(--accent) } .soft { color: var(--soft) } .method { font-weight: 600; font-size: .85em }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; display: block; overflow-x: auto }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line) }
th { font-weight: 600; color: var(--soft); font-size: .85em }
code, pre { font: 13px/1.5 ui-monospace, monospace } pre { background: var(--shade); padding: .5rem .75rem; overflow-x: auto }
`
