import type { Span } from '../../src/base/span.ts'
import type { Actor, ArticleRecord } from '../../src/model/index.ts'

const text = `LISBON, 14 May 2021 - Portugal has expelled about a dozen Bolivian diplomats over espionage, its foreign minister said on Friday.

They must leave the country by 21 May, according to a note handed to the embassy, Diário Atlântico reported. Their names were not released.

"We will not allow our hospitality to be abused by people who came here as guests and behaved as spies," said Inês Valadares, the foreign minister.

Last month Bolivia recalled its ambassador. La Paz denied the accusations and threatened to close the Portuguese consulate in Santa Cruz.`

/** The span of the nth occurrence (from 1) of some words in the fixture's text. */
const at = (words: string, nth = 1): Span => {
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  if (start === -1) throw new Error(`not in the fixture: ${words}`)
  return [start, start + words.length]
}

const portugal = (words: string): Actor => ({ code: 'PRT', sector: 'GOV', name: words, span: at(words) })
const bolivia = (words: string, nth = 1): Actor => ({
  code: 'BOL',
  sector: 'GOV',
  name: words,
  span: at(words, nth),
})

const firstSentence = at(text.slice(0, text.indexOf('\n')))
const lastSentence = at(
  'La Paz denied the accusations and threatened to close the Portuguese consulate in Santa Cruz.',
)

/** A record as the reader would make it, made by hand. */
export const fixtureRecord: ArticleRecord = {
  article: {
    id: '0011223344556677',
    language: 'en',
    outlet: 'Atlantic Wire',
    title: 'Portugal expels Bolivian diplomats',
    published: '2021-05-14',
    publishedBasis: 'dateline',
    text,
    textSha256: '0'.repeat(64),
  },
  events: [
    {
      id: 'e1',
      action: 'expel-diplomats',
      status: 'performed',
      plover: { event: 'SANCTION', mode: 'expel', context: ['diplomatic'] },
      cameo: '161',
      goldstein: -4,
      source: [portugal('Portugal')],
      target: [bolivia('Bolivian')],
      object: {
        kind: 'diplomats',
        count: { min: 12, max: 12, approximate: true },
        named: 'withheld',
        post: { kind: 'embassy', of: 'BOL', accreditedTo: 'PRT', city: 'Lisbon' },
      },
      date: { start: '2021-05-14', end: '2021-05-14', precision: 'day', text: 'on Friday', basis: 'weekday' },
      deadline: {
        start: '2021-05-21',
        end: '2021-05-21',
        precision: 'day',
        text: 'by 21 May',
        basis: 'explicit',
      },
      grounds: [{ ground: 'espionage', span: at('espionage') }],
      instruments: [{ instrument: 'note-verbale', span: at('a note') }],
      background: false,
      attribution: [{ who: 'Diário Atlântico', kind: 'outlet', span: at('Diário Atlântico reported') }],
      evidence: {
        trigger: at('expelled'),
        sentence: firstSentence,
        count: at('about a dozen'),
        date: at('on Friday'),
        deadline: at('by 21 May'),
      },
      mentions: [{ span: at('must leave') }],
      rule: 'expel-diplomats/expel',
      confidence: 0.94,
    },
    {
      id: 'e2',
      action: 'recall-ambassador',
      status: 'performed',
      plover: { event: 'SANCTION', mode: 'withdraw', context: ['diplomatic'] },
      cameo: '161',
      goldstein: -4,
      source: [bolivia('Bolivia', 2)],
      target: [],
      object: { kind: 'ambassador', count: { min: 1, max: 1, approximate: false } },
      date: {
        start: '2021-04-01',
        end: '2021-04-30',
        precision: 'month',
        text: 'Last month',
        basis: 'relative',
      },
      background: true,
      evidence: {
        trigger: at('recalled'),
        sentence: at('Last month Bolivia recalled its ambassador.'),
        date: at('Last month'),
      },
      mentions: [],
      rule: 'recall-ambassador/recall',
      confidence: 0.9,
    },
    {
      id: 'e3',
      action: 'deny-accusation',
      status: 'performed',
      cameo: '016',
      goldstein: -2,
      source: [bolivia('La Paz')],
      target: [portugal('Portugal')],
      background: false,
      evidence: { trigger: at('denied'), sentence: lastSentence },
      mentions: [],
      rule: 'deny-accusation/deny',
      confidence: 0.9,
    },
    {
      id: 'e4',
      action: 'order-mission-closed',
      status: 'threatened',
      plover: { event: 'THREATEN', mode: 'relations', context: ['diplomatic'] },
      cameo: '1313',
      goldstein: -4,
      source: [bolivia('La Paz')],
      target: [portugal('Portuguese')],
      object: {
        kind: 'mission',
        post: { kind: 'consulate', of: 'PRT', accreditedTo: 'BOL', city: 'Santa Cruz' },
      },
      inResponseTo: { event: 'e1' },
      background: false,
      evidence: { trigger: [at('threatened'), at('close')], sentence: lastSentence },
      mentions: [],
      rule: 'order-mission-closed/close',
      confidence: 0.7,
    },
  ],
  claims: [
    {
      id: 'c1',
      speaker: {
        code: 'PRT',
        sector: 'GOV',
        name: 'Inês Valadares',
        role: 'foreign minister',
        span: at('Inês Valadares'),
      },
      stance: 'justifies',
      about: ['e1'],
      quote:
        'We will not allow our hospitality to be abused by people who came here as guests and behaved as spies,',
      span: at(
        '"We will not allow our hospitality to be abused by people who came here as guests and behaved as spies,"',
      ),
      verbatim: true,
      channel: 'statement',
      attribution: [],
    },
    {
      id: 'c2',
      speaker: { code: 'BOL', sector: 'GOV', name: 'La Paz', span: at('La Paz') },
      stance: 'denies',
      about: ['e1'],
      span: at('La Paz denied the accusations'),
      verbatim: false,
      attribution: [{ who: 'Diário Atlântico', kind: 'outlet', span: at('Diário Atlântico reported') }],
    },
  ],
  warnings: [
    {
      code: 'date-without-year',
      message: '"21 May" names no year; the year of publication was taken',
      span: at('by 21 May'),
    },
  ],
  coder: { name: 'demarche', version: '0.1.0', codebook: '0000000000000000' },
}

const NAMES: Readonly<Record<string, string>> = {
  PRT: 'Portugal',
  BOL: 'Bolivia',
  USA: 'United States',
  UNO: 'United Nations',
}

export const fixtureNames = (code: string): string | undefined => NAMES[code]
