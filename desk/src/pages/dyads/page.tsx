import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const DyadsPage = () => (
  <Page title="Dyads">
    <Empty title="Nothing here yet" />
  </Page>
)
