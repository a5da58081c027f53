import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const EventsPage = () => (
  <Page title="Events">
    <Empty title="Nothing here yet" />
  </Page>
)
