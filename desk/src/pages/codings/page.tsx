import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const CodingsPage = () => (
  <Page title="Double coding">
    <Empty title="Nothing here yet" />
  </Page>
)
