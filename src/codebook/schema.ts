import type { JsonSchema } from './form.ts'
import { FILE_FORMS, SHARED_FORMS } from './source.ts'

/** JSON Schemas for editors by file name (`action.schema.json`), derived from the forms that the checker reads by. */
export const jsonSchemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.values(FILE_FORMS).map(({ form, schema }) => [
      schema,
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        ...form.schema,
        ...definitionsFor(form.schema),
      },
    ]),
  )

/** `$defs` of the shared forms that a schema refers to. */
const definitionsFor = (schema: JsonSchema): JsonSchema => {
  const text = JSON.stringify(schema)
  const used = Object.entries(SHARED_FORMS).filter(([name]) => text.includes(`"#/$defs/${name}"`))
  return used.length === 0
    ? {}
    : { $defs: Object.fromEntries(used.map(([name, { schema: own }]) => [name, own])) }
}

/** A schema as its file holds it. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`
