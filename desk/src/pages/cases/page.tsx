import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const CasesPage = () => (
  <Page title="Cases">
    <Empty title="Nothing here yet" />
  </Page>
)
