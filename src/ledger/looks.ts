import { markChanged } from './changes.ts'
import { inTransaction, plain, type Store } from './store.ts'

/** Notes that somebody has looked at an article as it is read now. Throws RangeError when there is no such article. */
export const noteLook = (store: Store, article: string, by: string, at: string): Promise<void> =>
  inTransaction(store, async (inside) => {
    const { db } = inside
    const line = await db
      .updateTable('article_lines')
      .set({ looked: 1 })
      .where('article', '=', plain(article))
      .returning('said')
      .executeTakeFirst()
    if (line === undefined) throw new RangeError(`no article ${article}`)
    const look = { reviewer: plain(by), at, said: line.said }
    await db
      .insertInto('looks')
      .values({ article, ...look })
      .onConflict((on) => on.column('article').doUpdateSet(look))
      .execute()
    await markChanged(inside)
  })

/** Takes a look back: nobody has looked at the article then. */
export const dropLook = (store: Store, article: string): Promise<void> =>
  inTransaction(store, async (inside) => {
    const { db } = inside
    const gone = await db
      .deleteFrom('looks')
      .where('article', '=', plain(article))
      .returning('article')
      .execute()
    if (gone.length === 0) return
    await db.updateTable('article_lines').set({ looked: 0 }).where('article', '=', plain(article)).execute()
    await markChanged(inside)
  })
