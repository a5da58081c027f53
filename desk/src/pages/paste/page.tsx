import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const PastePage = () => (
  <Page title="Paste">
    <Empty title="Nothing here yet" />
  </Page>
)
