import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const DyadPage = () => (
  <Page title="Dyad">
    <Empty title="Nothing here yet" />
  </Page>
)
