import { createMiddleware } from 'hono/factory'
import type { ServerEnv } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { ROLES, type Role } from './access.ts'

/** Whom a route is for: `anyone`, also without being known. */
export type Reach = Role | 'anyone'

/** Lets through whoever has the role, or one above it. */
export const requires = (reach: Reach) =>
  createMiddleware<ServerEnv>(async (c, next) => {
    if (reach !== 'anyone') {
      const viewer = c.get('viewer')
      if (viewer === undefined) throw new Refusal('not-signed-in', 'Sign in, or send a token.')
      if (ROLES.indexOf(viewer.role) < ROLES.indexOf(reach))
        throw new Refusal('not-allowed', `This takes the role ${reach}; ${viewer.name} has ${viewer.role}.`)
    }
    await next()
  })
