import { createMiddleware } from 'hono/factory'
import { type Role, reaches } from '../../model/index.ts'
import type { ServerEnv } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { viewerOf } from './known.ts'

/** Whom a route is for: `anyone`, also without being known. */
export type Reach = Role | 'anyone'

/**
 * Lets through whoever has the role, or one above it. With `person` no token of a machine: one that leaks must not be able to
 * make others, or let people in.
 */
export const requires = (reach: Reach, { person = false }: { readonly person?: boolean } = {}) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    if (reach !== 'anyone') {
      const { name, role, through } = viewerOf(c)
      if (!reaches(role, reach))
        throw new Refusal('not-allowed', `This takes the role ${reach}; ${name} has ${role} here.`)
      if (person && through !== undefined)
        throw new Refusal('not-allowed', 'This cannot be done with a token: log in in a browser.')
    }
    await next()
  })
