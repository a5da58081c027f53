import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const CasePage = () => (
  <Page title="Case">
    <Empty title="Nothing here yet" />
  </Page>
)
