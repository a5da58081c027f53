import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const WorldPage = () => (
  <Page title="World">
    <Empty title="Nothing here yet" />
  </Page>
)
