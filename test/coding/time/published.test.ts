import { describe, expect, it } from 'vitest'
import { inferPublished, type Published } from '../../../src/coding/time/index.ts'
import type { Article } from '../../../src/model/article.ts'
import type { Dateline, Document, ParagraphKind } from '../../../src/text/document.ts'

/** Paragraphs parted by blank lines; a line that starts with `[kind]` says what it is. */
const documentOf = (source: string, dateOfDateline?: string): Document => {
  let text = ''
  const paragraphs = source
    .trim()
    .split(/\n\s*\n/)
    .map((written) => {
      const marked = /^\s*\[(\w+)\]\s*/.exec(written)
      const start = text.length
      text += written.slice(marked?.[0].length ?? 0).trim()
      const paragraph = {
        span: [start, text.length] as const,
        kind: (marked?.[1] ?? 'prose') as ParagraphKind,
      }
      text += '\n\n'
      return paragraph
    })
  const at = dateOfDateline === undefined ? -1 : text.indexOf(dateOfDateline)
  const dateline: Dateline | undefined =
    at < 0
      ? undefined
      : { span: [0, at + (dateOfDateline ?? '').length], date: [at, at + (dateOfDateline ?? '').length] }
  return { text, paragraphs, sentences: [], quotations: [], ...(dateline && { dateline }) }
} // prettier-ignore

const infer = (source: string, article: Partial<Article> = {}, dateOfDateline?: string): Published => {
  const document = documentOf(source, dateOfDateline)
  return inferPublished({ text: document.text, ...article }, document)
}

const summary = ({ published, basis, certain }: Published): string =>
  `${published ?? 'unknown'} ${basis} ${certain ? 'certain' : 'inferred'}`

const PLAIN = 'Oslo told two envoys to leave on Tuesday.'
const WEEKDAY = 'Oslo told two envoys to leave on Tuesday, Aug. 9. They have a week.'

describe('inferPublished', () => {
  it('takes what is given, as written', () => {
    expect(summary(infer(PLAIN, { published: '2022-08-09T23:40:00+02:00' }))).toBe('2022-08-09 given certain')
  })

  it('says when what is given cannot be read, and looks further', () => {
    const found = infer(PLAIN, {
      published: '09/08/2022',
      url: 'https://news.example/2022/08/10/envoys.html',
    })
    expect(summary(found)).toBe('2022-08-10 metadata certain')
    expect(found.warnings.map(({ code }) => code)).toEqual(['published-unreadable'])
  })

  it.each([
    ['https://news.example/world/2022/08/10/envoys', '2022-08-10 metadata certain'],
    ['https://news.example/2022-8-9-envoys.html', '2022-08-09 metadata certain'],
    ['https://news.example/2022/02/30/envoys', 'unknown none inferred'],
    ['https://news.example/story/20220810', 'unknown none inferred'],
  ])('reads the address %s', (url, expected) => {
    expect(summary(infer(PLAIN, { url }))).toBe(expected)
  })

  it('reads a timestamp line and a byline', () => {
    expect(summary(infer(`[timestamp] Updated 9 August 2022 14:05\n\n${PLAIN}`))).toBe(
      '2022-08-09 text certain',
    )
    expect(summary(infer(`[byline] By Ann Holm, August 9, 2022\n\n${PLAIN}`))).toBe('2022-08-09 text certain')
    expect(summary(infer(PLAIN, { byline: 'Ann Holm | 9 Aug 2022' }))).toBe('2022-08-09 metadata certain')
  })

  it('reads the day of a headline where nothing else gives one', () => {
    const title = 'From our files: Tuesday, 17 September 1985'
    expect(summary(infer(PLAIN, { title }))).toBe('1985-09-17 metadata inferred')
    expect(summary(infer(PLAIN, { title, published: '2022-08-09' }))).toBe('2022-08-09 given certain')
  })

  it('reads a dateline with its year', () => {
    expect(summary(infer('OSLO, Aug 9, 2022 - Two envoys must go.', {}, 'Aug 9, 2022'))).toBe(
      '2022-08-09 dateline certain',
    )
  })

  it('gives a dateline the year that the weekday of the text settles', () => {
    const found = infer(
      'OSLO, Aug 10 - Two envoys must go, the ministry said on Tuesday, Aug. 9.\n\n[copyright] (c) NTX 2024',
      {},
      'Aug 10',
    )
    expect(summary(found)).toBe('2022-08-10 dateline certain')
  })

  it('gives a dateline the year of the last full date, or the next', () => {
    const text = (day: string): string => `OSLO, ${day} - The pair, named on Dec. 20, 2021, must go.`
    expect(summary(infer(text('Dec 21'), {}, 'Dec 21'))).toBe('2021-12-21 dateline certain')
    expect(summary(infer(text('Jan 4'), {}, 'Jan 4'))).toBe('2022-01-04 dateline certain')
  })

  it('does not guess the year of a dateline', () => {
    const found = infer(`OSLO, Aug 9 - ${PLAIN}`, {}, 'Aug 9')
    expect(summary(found)).toBe('unknown none inferred')
    expect(found.warnings.map(({ code }) => code)).toEqual(['published-ambiguous'])
  })

  it('finds the year that fits the weekday, the latest before the © year', () => {
    const found = infer(`${WEEKDAY}\n\n[copyright] © 2024 The Fjord Times. All rights reserved.`)
    expect(summary(found)).toBe('2022-08-09 weekday inferred')
    const { text } = documentOf(WEEKDAY)
    expect(found.span && text.slice(...found.span)).toBe('Tuesday, Aug. 9')
  })

  it('takes the © year itself where it fits', () => {
    expect(summary(infer(`${WEEKDAY}\n\n[copyright] © 2016-2022 The Fjord Times`))).toBe(
      '2022-08-09 weekday inferred',
    )
  })

  it('does not go back beyond a year that the text tells as past', () => {
    const told = 'The post had stood empty since 2019.'
    expect(summary(infer(`${WEEKDAY} ${told}\n\n[copyright] © 2021 The Fjord Times`))).toBe(
      'unknown none inferred',
    )
  })

  it('without a © year starts from the last year told', () => {
    expect(summary(infer(`${WEEKDAY} The post had stood empty since 2019.`))).toBe(
      '2022-08-09 weekday inferred',
    )
  })

  it('stays silent when nothing settles the year', () => {
    const found = infer(WEEKDAY)
    expect(summary(found)).toBe('unknown none inferred')
    expect(found.warnings.map(({ code }) => code)).toEqual(['published-ambiguous'])
  })

  it('wants all weekdays of the text to agree', () => {
    const two = 'Bonn protested on Monday, Feb. 28, and again on Wednesday, March 2.'
    expect(summary(infer(`${two}\n\n[copyright] © 2024 The Fjord Times`))).toBe('2022-03-02 weekday inferred')
    const clash = 'Bonn protested on Monday, Feb. 28, and again on Monday, March 2.'
    expect(summary(infer(`${clash}\n\n[copyright] © 2024 The Fjord Times`))).toBe('unknown none inferred')
  })

  it('falls back on the latest full date told, and counts no deadline', () => {
    const found = infer('The note of 5 June 2018 was answered on 7 June 2018. They must go by 21 June 2018.')
    expect(summary(found)).toBe('2018-06-07 text inferred')
  })

  it('says when there is nothing at all', () => {
    expect(infer('Two envoys must go.').warnings.map(({ code }) => code)).toEqual(['published-unknown'])
  })
})
