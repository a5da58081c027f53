import { Link } from '@tanstack/react-router'
import { Page } from '../parts/page.tsx'
import { Empty } from '../parts/state.tsx'

export const NotFoundPage = () => (
  <Page title="No such page">
    <Empty title="There is nothing at this address">
      <p>
        Events keep their old addresses for ever, so the address may be mistyped.{' '}
        <Link to="/events">Look through the events</Link>
      </p>
    </Empty>
  </Page>
)
