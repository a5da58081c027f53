import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const CodebookPage = () => (
  <Page title="Codebook">
    <Empty title="Nothing here yet" />
  </Page>
)
