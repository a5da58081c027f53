import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const ActorPage = () => (
  <Page title="Actor">
    <Empty title="Nothing here yet" />
  </Page>
)
