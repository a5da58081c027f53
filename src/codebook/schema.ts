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
        $defs: Object.fromEntries(
          Object.entries(SHARED_FORMS).map(([name, shared]) => [name, shared.schema]),
        ),
      },
    ]),
  )

/** A schema as its file holds it. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`
