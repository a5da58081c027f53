import { describe, expect, it } from 'vitest'
import { createReader, loadBundledModel, openReader } from '../../src/index.ts'
import type { Actor, Article, Event } from '../../src/model/index.ts'
import { allTexts } from '../reading/articles.ts'

const reader = await openReader()
const listedOnly = createReader({
  model: await loadBundledModel(),
  codebook: { ...reader.codebook, actions: reader.codebook.actions.filter((a) => !a.generic) },
  coder: reader.coder,
})

const isGeneric = ({ action }: Event): boolean => action.startsWith('plover-')

const party = ({ code, sector }: Actor): string => `${code ?? ''}.${sector ?? ''}`
const side = (actors: readonly Actor[]): string => actors.map(party).sort().join(',') || '-'
const told = (text: string): readonly string[] => {
  const article: Article = { text, published: '2022-03-02' }
  return reader
    .read(article)
    .events.map((e) => `${e.action} ${side(e.source)}->${side(e.target)} ${e.plover?.event ?? 'none'}`)
}

describe('generic actions', () => {
  it('change no listed event and no claim', () => {
    for (const article of allTexts.filter((_, i) => i % 3 === 0)) {
      const { events, claims } = reader.read(article)
      const without = listedOnly.read(article)
      expect(
        events.filter((e) => !isGeneric(e)),
        article.text,
      ).toEqual(without.events)
      expect(claims, article.text).toEqual(without.claims)
    }
  }, 60_000)

  it('are those marked so, one for every event of PLOVER', () => {
    const generic = reader.codebook.actions.filter((a) => a.generic)
    expect(generic.length).toBe(16)
    for (const { id, plover } of generic) expect(id).toBe(`plover-${plover?.event.toLowerCase()}`)
  })

  const CASES: readonly (readonly [text: string, ...events: string[]])[] = [
    // a listed action on the same word, or one that the word only leads up to
    ['Poland expelled two Belarusian diplomats.', 'expel-diplomats POL.->BLR.GOV SANCTION'],
    ['Poland threatened to expel two Belarusian diplomats.', 'expel-diplomats POL.->BLR.GOV THREATEN'],
    // parties that are no states
    ['Kenyan police arrested 20 students.', 'plover-coerce KEN.COP->.EDU COERCE'],
    ['Rebels in Mali freed six hostages.', 'plover-retreat .REB->.CVL RETREAT'],
    ['Chilean miners went on strike against the company.', 'plover-protest CHL.LAB->.BUS PROTEST'],
    ['The Peruvian government sued an oil company.', 'plover-accuse PER.GOV->.BUS ACCUSE'],
    ['The national guard arrested a group of Peruvian tourists.', 'plover-coerce .MIL->PER.CVL COERCE'],
    ['Netanyahu praised a Chilean museum.', 'plover-support ISR.GOV->CHL.EDU SUPPORT'],
    ['Police in Lima arrested two teachers.', 'plover-coerce PER.COP->.LAB COERCE'],
    // crowds, weapons and those who protest, whatever it is against
    ['Thousands took to the streets in Belarus.', 'plover-protest .CVL->BLR. PROTEST'],
    ['A roadside bomb killed six policemen in Pakistan.', 'plover-assault -->PAK.COP ASSAULT'],
    ['The strike by nurses in Malawi has hurt hospitals.', 'plover-protest .LAB->- PROTEST'],
    // a form of a verb that only generic rules know
    ['A Moscow court fined an activist.', 'plover-coerce RUS.JUD->.SOC COERCE'],
    // what is vowed says whether it is a threat
    ['The militia promised to avenge its leader in Iraq.', 'plover-threaten .REB->IRQ.GOV THREATEN'],
    ['Kenya vowed to work with the farmers of Somalia.', 'plover-agree KEN.->SOM.AGR AGREE'],
    // whom it falls on: named deeper in the clause, one another, the land of whoever does it, or nobody
    ['The Libyan army lifted the curfew in Libya.', 'plover-concede LBY.MIL->LBY. CONCEDE'],
    ['The United States began its withdrawal of troops from Iraq.', 'plover-retreat USA.->IRQ. RETREAT'],
    ['Farmers blocked a highway in Peru.', 'plover-protest .AGR->PER. PROTEST'],
    // how far it has gone
    ['The king of Jordan vowed to lift the curfew.', 'plover-concede JOR.GOV->- AGREE'],
    ['Ghana will send tents to Togo.', 'plover-aid GHA.->TGO. AGREE'],
    ['The rebels threatened to attack the Chadian army.', 'plover-assault .REB->TCD.MIL THREATEN'],
    ['Hungary refused to lift the curfew.', 'plover-concede HUN.->- REJECT'],
    ['The Indian union urged the ministry to release a teacher.', 'plover-retreat IND.LAB->IND.GOV REQUEST'],
    // weighed acts have no PLOVER event, readiness has one
    ['Ghana is willing to work with Togo.', 'plover-agree GHA.->TGO. AGREE'],
    // nobody acts
    ['A Kenyan storm hit the coast.'],
    ['The price of Brazilian coffee attacked a record.'],
    // what is said between quotation marks is a claim's
    ['“They attacked us,” the Kenyan farmer said.'],
  ]
  it.each(CASES)('%s', (text, ...events) => {
    expect(told(text)).toEqual(events)
  })

  it('are surer of what the report tells first than of the same words further down', () => {
    const act = 'Rebels in Chad attacked a town.'
    const rest =
      'Police in Lima arrested two teachers. A court in Kenya sued a bank. Doctors in Peru went on strike.'
    const surenessOf = (text: string): number =>
      reader.read({ text }).events.find((e) => e.action === 'plover-assault')?.confidence ?? 0
    expect(surenessOf(`${act} ${rest}`)).toBeGreaterThan(surenessOf(`${rest} ${act}`))
  })
})
