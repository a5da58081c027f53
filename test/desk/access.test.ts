import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../chromium.ts'
import { expectAccessible, expectEveryView, type OpenDesk, openDesk } from './harness.ts'

const ANNA = 'corbel vault lintel'
const BEN = 'gable and buttress'

const login = async (page: Page, name: string, password: string): Promise<void> => {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
}

/** Logs in and shows the accounts. */
const accountsOf = async (desk: OpenDesk, name: string, password: string): Promise<Page> => {
  const page = await desk.page()
  await page.goto('/accounts')
  await login(page, name, password)
  await page.waitForURL((url) => url.pathname === '/accounts')
  await page.getByRole('heading', { name: 'You' }).waitFor()
  return page
}

describe.skipIf(!hasChromium)('accounts in the desk', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('are explained where there are none yet', async () => {
    await expectEveryView(desk, 'accounts-first', '/accounts', (page) =>
      page.getByRole('heading', { name: 'Nobody logs in here yet' }).waitFor(),
    )
    const page = await desk.page()
    await page.goto('/login')
    await page.getByRole('link', { name: 'Make the first account' }).waitFor()
  })

  it('begin with an admin, who then logs in', async () => {
    const page = await desk.page()
    await page.goto('/accounts')
    await page.getByLabel('Name, for signing').fill('anna')
    await page.getByLabel('Called').fill('Anna Schmidt')
    await page.getByLabel('Password').fill('aaaaaaaaaaaaaaaa')
    await page.getByRole('button', { name: 'Make the first account' }).click()
    await page.getByRole('alert').getByText('repeats').waitFor()
    expect(await page.getByLabel('Name, for signing').inputValue()).toBe('anna')
    await page.getByLabel('Password').fill(ANNA)
    await page.getByRole('button', { name: 'Make the first account' }).click()
    await page.waitForURL((url) => url.pathname === '/login')
    await login(page, 'anna', ANNA)
    await page.waitForURL((url) => url.pathname === '/accounts')
    await page.getByText('Anna Schmidt').first().waitFor()
  })

  it('are asked for on every page, and one is led back to it', async () => {
    const page = await desk.page()
    await page.goto('/events?source=DEU')
    await page.waitForURL((url) => url.pathname === '/login')
    await login(page, 'anna', 'something else entirely')
    await page.getByRole('alert').getByText('is not right').waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('anna')
    await expectAccessible(page)
    await page.getByLabel('Password').fill(ANNA)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/events' && url.searchParams.get('source') === 'DEU')
    await page.getByRole('link', { name: 'anna' }).waitFor()
  })

  it('lead nowhere else after a login', async () => {
    const page = await desk.page()
    await page.goto('/login?next=//evil.example/x')
    await login(page, 'anna', ANNA)
    await page.waitForURL((url) => url.pathname === '/')
    expect(page.url().startsWith(desk.address)).toBe(true)
  })

  it('show a login at both widths in both themes', async () => {
    await expectEveryView(desk, 'login', '/login', (page) =>
      page.getByRole('button', { name: 'Log in' }).waitFor(),
    )
  })

  it('are made and changed by an admin, and a change is taken back', async () => {
    const page = await accountsOf(desk, 'anna', ANNA)
    const form = page.getByRole('form', { name: 'Another account' })
    await form.getByLabel('Name, for signing').fill('ben')
    await form.getByLabel('Role').selectOption('reader')
    await form.getByLabel('First password').fill(BEN)
    await form.getByRole('button', { name: 'Make account' }).click()
    const role = page.getByLabel('Role of ben')
    await role.waitFor()
    expect(await form.getByLabel('Name, for signing').inputValue()).toBe('')
    await role.selectOption('coder')
    await page.getByText('ben is coder now').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    expect((await desk.ledger.accounts.find('ben'))?.account.role).toBe('reader')
    await page.getByRole('button', { name: 'Disable ben' }).click()
    await page.getByRole('button', { name: 'Enable ben' }).click()
    await page.getByRole('button', { name: 'Disable ben' }).waitFor()
    expect(await page.getByLabel('Role of anna').count()).toBe(0)
    await page.getByRole('cell', { name: 'account added' }).first().waitFor()
    await page.getByLabel('What', { exact: true }).selectOption('role-changed')
    await page.getByRole('cell', { name: 'ben: coder to reader' }).waitFor()
    // the row waited for stood in the unfiltered table too
    await page.getByRole('cell', { name: 'account added' }).first().waitFor({ state: 'detached' })
    await expectAccessible(page)
  })

  it('give tokens that are shown once and taken back', async () => {
    const page = await accountsOf(desk, 'anna', ANNA)
    const form = page.getByRole('form', { name: 'Make a token' })
    await form.getByLabel('Label').fill('nightly')
    await form.getByRole('button', { name: 'Make token' }).click()
    const secret = await page.getByText(/^dmr_/).textContent()
    await page.getByRole('button', { name: 'Copy' }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(secret)
    const headers = { authorization: `Bearer ${secret}` }
    expect((await fetch(`${desk.address}/api/session`, { headers })).status).toBe(200)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'I have it' }).click()
    await page.getByRole('button', { name: 'Take back nightly of anna' }).click()
    await page.getByText('No tokens').waitFor()
    expect((await fetch(`${desk.address}/api/session`, { headers })).status).toBe(401)
  })

  it('let everyone change their own password and log out, and no more', async () => {
    const page = await accountsOf(desk, 'ben', BEN)
    expect(await page.getByRole('heading', { name: 'People' }).count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Audit log' }).count()).toBe(0)
    const form = page.getByRole('form', { name: 'Change your password' })
    await form.getByLabel('Password now').fill(BEN)
    await form.getByLabel('New password').fill('buttress and gable')
    await form.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('Your password is changed').waitFor()
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.waitForURL((url) => url.pathname === '/login')
    await login(page, 'ben', 'buttress and gable')
    await page.waitForURL((url) => url.pathname === '/')
  })

  it('send to the login whoever is not let in any more', async () => {
    const page = await accountsOf(desk, 'ben', 'buttress and gable')
    await desk.ledger.accounts.change('ben', { disabled: true }, { who: 'test', address: '' })
    await page.getByRole('link', { name: 'Cases' }).click()
    await page.waitForURL((url) => url.pathname === '/login')
    await login(page, 'ben', 'buttress and gable')
    await page.getByRole('alert').getByText('is not right').waitFor()
  })

  it('had nothing to complain of', () => {
    expect(desk.complaints()).toEqual([])
  })
})
