const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/**
 * Frequent small words by BCP 47 language, told apart from English by them. Words that English writes too ("in", "a",
 * "me", "die" ...) are left out, and so is what names of places carry ("San", "El", "Los").
 */
export const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words(`the of and to that with has had have from were was which their they this would been said after by for not
    are his its who will be but it he she we an as at is or if than when what into about over says its against also
    could should our your you more new no on before between because while during under`),
  de: words(
    'der und das den dem des ein eine einen einem nicht ist sich mit für auf von zu im zum zur auch wird werden wurde sind nach bei über aus haben oder dass vom hat wie es am als um sie er vor gegen zwischen zwei nur noch wenn aber',
  ),
  fr: words(
    'le les des du une et est dans pour que qui avec sur pas par plus aux ont cette ces été sont ses son leur elle mais selon après être',
  ),
  es: words(
    'el los las del una y que en por con para se su sus fue está más como este esta ha sobre pero desde según también dijo tras entre muy',
  ),
  pt: words(
    'o os um uma e do da dos das em no na nos que não com para por se foi mais como à ao são está sobre segundo disse após pelo pela entre',
  ),
  it: words(
    'il lo gli della delle dei degli del di e che per con una sono non è nel nella alla dal dalla ha più anche come dopo suo sua questo secondo',
  ),
  nl: words(
    'het een van en dat niet zijn voor met op te aan ook door naar bij worden heeft hebben maar uit deze wordt werd zich nog',
  ),
  pl: words(
    'i w na z że się nie jest do przez dla po od jak oraz jego który która które są był była zostali został',
  ),
  tr: words('ve bir bu için ile olarak da olan daha çok sonra kadar olduğu dedi gibi ancak tarafından'),
  sv: words('och att det som en på är av för med till den har inte ett om från var kan ska efter sig vid'),
  no: words('og det som en på er av for med til den har ikke et fra var skal etter seg ved blir'),
  da: words('og det som en på er af for med til den har ikke et fra var skal efter sig ved bliver'),
  fi: words('ja on ei se että oli hän mutta ovat myös kuin sekä kun tai olla mukaan'),
  ro: words('și în de la cu pe care din pentru este nu un o a fost prin sunt mai după că'),
  hu: words('az és hogy nem egy is van meg volt azt ezt már csak mint után szerint'),
  cs: words('a v na se je že do s z o pro jako by podle který která byl po ale také'),
  hr: words('i u je na da se su za od s o koji koja koje nije bi iz kao što'),
  id: words(
    'yang dan di dari untuk dengan ini itu pada tidak dalam akan oleh telah kepada juga karena adalah',
  ),
  vi: words('và của là các trong cho không được với một những người này có để đã'),
  sw: words('na ya wa kwa ni katika la za cha kuwa hii huo alisema pia baada'),
  tl: words('ang ng sa mga na at ay ito hindi para kay ni'),
  sq: words('dhe në të e për me nga një është që ka si se pas'),
}

/** Scripts other than Latin: a language that is written so, and letters that tell others of the same script. */
export const SCRIPTS: readonly {
  readonly script: RegExp
  readonly language: string
  readonly marks?: readonly [RegExp, string][]
}[] = [
  {
    script: /\p{Script=Cyrillic}/gu,
    language: 'ru',
    marks: [
      [/[іїєґ]/i, 'uk'],
      [/[ўі]/i, 'be'],
      [/[ђћџљњ]/i, 'sr'],
      [/[ѓќѕ]/i, 'mk'],
      [/[қғңұәөүһ]/i, 'kk'],
    ],
  },
  {
    script: /\p{Script=Arabic}/gu,
    language: 'ar',
    marks: [
      [/[ٹڈڑںے]/, 'ur'],
      [/[پچژگ]/, 'fa'],
    ],
  },
  { script: /\p{Script=Hebrew}/gu, language: 'he' },
  { script: /\p{Script=Greek}/gu, language: 'el' },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  { script: /\p{Script=Hangul}/gu, language: 'ko' },
  { script: /\p{Script=Han}/gu, language: 'zh', marks: [[/[\u3040-\u30ff]/, 'ja']] },
  { script: /\p{Script=Devanagari}/gu, language: 'hi' },
  { script: /\p{Script=Bengali}/gu, language: 'bn' },
  { script: /\p{Script=Thai}/gu, language: 'th' },
  { script: /\p{Script=Armenian}/gu, language: 'hy' },
  { script: /\p{Script=Georgian}/gu, language: 'ka' },
  { script: /\p{Script=Ethiopic}/gu, language: 'am' },
  { script: /\p{Script=Tamil}/gu, language: 'ta' },
  { script: /\p{Script=Myanmar}/gu, language: 'my' },
]
