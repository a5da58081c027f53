import type { Article, SetAside } from '../model/index.ts'
import { plain, type Store } from './store.ts'

/** Keeps what could not be taken in, so that it can be tried again. What is there already counts one try more. */
export const keepSetAside = async ({ db }: Store, aside: Omit<SetAside, 'tries'>): Promise<void> => {
  const row = {
    origin: plain(aside.origin),
    reason: plain(aside.reason),
    article: aside.article === undefined ? null : JSON.stringify(aside.article),
    at: aside.at,
  }
  await db
    .insertInto('set_aside')
    .values({ ...row, tries: 1 })
    .onConflict((on) =>
      on.column('origin').doUpdateSet((eb) => ({ ...row, tries: eb('set_aside.tries', '+', 1) })),
    )
    .execute()
}

/** All that is set aside, by origin. */
export const allSetAside = async ({ db }: Store): Promise<readonly SetAside[]> => {
  const rows = await db.selectFrom('set_aside').selectAll().orderBy('origin').execute()
  return rows.map(({ article, ...row }) => ({
    ...row,
    ...(article !== null && { article: JSON.parse(article) as Partial<Article> }),
  }))
}

/** Takes something off the list, when it has been read after all. */
export const dropSetAside = async ({ db }: Store, origin: string): Promise<void> => {
  await db.deleteFrom('set_aside').where('origin', '=', plain(origin)).execute()
}
