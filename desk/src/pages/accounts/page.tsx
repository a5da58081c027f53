import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const AccountsPage = () => (
  <Page title="Accounts">
    <Empty title="Nothing here yet" />
  </Page>
)
