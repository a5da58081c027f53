import { Page } from '../../parts/page.tsx'
import { Empty } from '../../parts/state.tsx'

export const LoginPage = () => (
  <Page title="Log in">
    <Empty title="Nothing here yet" />
  </Page>
)
