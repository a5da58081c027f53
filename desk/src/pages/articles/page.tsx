import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const ArticlesPage = () => (
  <Page title="Review">
    <Empty title="Nothing here yet" />
  </Page>
)
