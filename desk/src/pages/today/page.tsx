import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const TodayPage = () => (
  <Page title="Today">
    <Empty title="Nothing here yet" />
  </Page>
)
