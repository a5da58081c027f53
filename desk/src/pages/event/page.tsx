import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const EventPage = () => (
  <Page title="Event">
    <Empty title="Nothing here yet" />
  </Page>
)
