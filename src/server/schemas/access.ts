import { z } from '@hono/zod-openapi'
import { ACCOUNT_NAME, AUDITED, ROLES } from '../../model/index.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../access/passwords.ts'
import { DEFAULT_TOKEN_DAYS, MOST_TOKEN_DAYS } from '../access/people.ts'
import { query } from '../query.ts'
import { list, next, pageParameters } from './shared.ts'

const name = z
  .string()
  .regex(ACCOUNT_NAME, 'use small letters, digits and . _ @ -, at most 64, a letter or digit first')
  .openapi({ description: 'Name of an account: signs decisions, and never changes.', example: 'anna' })

const displayName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .openapi({ description: 'The name as people write it.', example: 'Anna Schmidt' })

const role = z
  .enum(ROLES, { error: `write ${ROLES.join(', ')}` })
  .openapi({ description: 'Each role may do all that those before it may.' })

const newPassword = z
  .string()
  .max(LONGEST_PASSWORD)
  .openapi({ description: `${SHORTEST_PASSWORD} characters or more.`, format: 'password' })

const password = z.string().min(1).max(LONGEST_PASSWORD).openapi({ format: 'password' })

const time = z.iso.datetime().openapi({ example: '2022-05-01T12:00:00.000Z' })

/** Who looks at the desk. */
export const sessionSchema = z
  .strictObject({
    name: z.string(),
    displayName: z.string(),
    role,
    accounts: z.boolean().openapi({ description: 'Whether one has to log in here.' }),
    through: z.string().optional().openapi({ description: 'Label of the token that asks.' }),
  })
  .readonly()
  .openapi('Session')

export const credentialsSchema = z.strictObject({
  // whatever is typed into the field is answered alike
  name: z.string().trim().toLowerCase().min(1).max(64),
  password,
})

export const passwordChangeSchema = z.strictObject({ current: password, next: newPassword })

export const accountSchema = z
  .strictObject({ name, displayName, role, disabled: z.boolean(), created: time })
  .readonly()
  .openapi('Account')

export const accountsSchema = z.strictObject({ accounts: list(accountSchema) }).readonly()

export const newAccountSchema = z.strictObject({
  name,
  displayName: displayName.optional(),
  role,
  password: newPassword,
})

export const accountChangeSchema = z
  .strictObject({
    displayName: displayName.optional(),
    role: role.optional(),
    disabled: z.boolean().optional(),
    password: newPassword.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'give what is to be changed')

export const accountParameters = z.strictObject({ name })

export const tokenSchema = z
  .strictObject({
    id: z.string(),
    account: z.string().openapi({ description: 'The account that it acts for.' }),
    label: z.string(),
    role,
    created: time,
    expires: time,
    lastUsed: time.optional(),
  })
  .readonly()
  .openapi('AccessToken')

export const tokensSchema = z.strictObject({ tokens: list(tokenSchema) }).readonly()

export const tokensQuery = query({
  account: z
    .string()
    .max(64)
    .optional()
    .openapi({ description: 'Those of this account, or of all with `*`: for admins. Default: your own.' }),
})

export const newTokenSchema = z.strictObject({
  label: z.string().trim().min(1).max(100).openapi({ description: 'What you call it.', example: 'nightly' }),
  role: role.optional().openapi({ description: 'The most that it may do. Default: reader.' }),
  days: z
    .int()
    .min(1)
    .max(MOST_TOKEN_DAYS)
    .optional()
    .openapi({ description: `Days that it holds. Default: ${DEFAULT_TOKEN_DAYS}.` }),
})

export const madeTokenSchema = z
  .strictObject({
    secret: z.string().openapi({ description: 'Shown this once: `Authorization: Bearer dmr_...`' }),
    token: tokenSchema,
  })
  .readonly()

export const tokenParameters = z.strictObject({ id: z.string().max(64) })

export const auditQuery = query({
  who: z.string().max(200).optional(),
  what: z.enum(AUDITED, { error: `write one of ${AUDITED.join(', ')}` }).optional(),
  ...pageParameters,
})

export const auditSchema = z
  .strictObject({
    entries: list(
      z
        .strictObject({
          seq: z.int(),
          at: time,
          who: z.string().openapi({ description: 'Empty where it is not known.' }),
          through: z.string().optional().openapi({ description: 'Label of the token that acted.' }),
          what: z.enum(AUDITED),
          subject: z.string(),
          address: z.string(),
        })
        .readonly()
        .openapi('AuditEntry'),
    ),
    next,
  })
  .readonly()
