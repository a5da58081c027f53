import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const ActionPage = () => (
  <Page title="Action">
    <Empty title="Nothing here yet" />
  </Page>
)
