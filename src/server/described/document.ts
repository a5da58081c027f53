import type { App } from '../app.ts'

/** One parameter of an operation, as the page tells it. */
export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}

/** What the page needs of a JSON Schema. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly example?: unknown
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
  readonly description?: string
}

/** One thing that a path can be asked for. */
export interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly 'x-role'?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const DESCRIPTION =
  'Events of diplomacy as news reports tell them, each value with who says it and the words. Values stand beside words for people, so that a client needs no codebook. What is wrong with a request is told as application/problem+json, with what to do.'

/** The OpenAPI 3.1 document of everything that the app has. Asked when all routes are there. */
export const describe = (app: App, version: string): ApiDocument =>
  app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Demarche', version, description: DESCRIPTION },
    servers: [{ url: '/' }],
  }) as unknown as ApiDocument
