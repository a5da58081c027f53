import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const ArticlePage = () => (
  <Page title="Article">
    <Empty title="Nothing here yet" />
  </Page>
)
