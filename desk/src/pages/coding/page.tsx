import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const CodingPage = () => (
  <Page title="Coding">
    <Empty title="Nothing here yet" />
  </Page>
)
