import type { ParagraphKind } from './document.ts'

interface Cue {
  readonly kind: ParagraphKind
  /** The paragraph has at most so many characters. */
  readonly longest: number
  readonly pattern: RegExp
}

const AGENCY = String.raw`(?:A\.?P|AFP|Reuters|REUTERS|EPA|EPA-EFE|EFE|Getty(?: Images)?|Bloomberg|TASS|Sputnik|Xinhua|PTI|ANI|AAP|PA|DPA|dpa|UPI|NYT|The New York Times|Anadolu(?: Agency)?|AA|Kyodo|Yonhap|IANS|Unsplash|Pixabay|Pexels|Shutterstock|iStock|Alamy|Wikimedia(?: Commons)?|Flickr|Rex|REX|NurPhoto|Zuma|ZUMA Press|SOPA Images|LightRocket|Pool|POOL|Handout|HANDOUT|Sipa(?: USA)?|ABACA|Corbis|AP Images|AP Photo|Associated Press|Press Association|Twitter|Facebook|Instagram|Screengrab|USA TODAY|The Guardian|BBC|CNN)`
const PERSON = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:(?:al|de|el|van|von|der|bin|da|dos|du|la) ?)?\p{Lu}[\p{L}.'’-]*){0,3}`
const PHOTO =
  '(?:file )?(?:photo(?:graph)?s?|image|picture|pic|photo credit|image credit|picture credit|credit|photographer|pool photo|screengrab|illustration)'

const build = (kind: ParagraphKind, longest: number, flags: string, ...patterns: string[]): Cue[] =>
  patterns.map((pattern) => ({ kind, longest, pattern: new RegExp(pattern, flags) }))

/** What the first words give away. Longest: a prose sentence that begins alike is usually longer. */
export const BY_START: readonly Cue[] = [
  ...build(
    'copyright',
    420,
    'iu',
    String.raw`^(?:©|\(c\) ?(?:\d{4}|\p{L})|copyright\b(?! (?:law|act|infring|claim|dispute|suit|holder|owner|protect|term|reform|rule)))`,
    '^all rights reserved',
    "^(?:do not|don't) (?:reproduce|copy|distribute)",
    '^(?:this (?:material|content|article|story|work)|(?:the )?contents? of this (?:site|page|website)|no part of (?:this|the)) .{0,60}(?:may not|be reproduced|republished|redistributed|copyright)',
    String.raw`^reproduc(?:e|ed|tion)\b.{0,40}permission`,
    '^(?:©|™|®)',
  ),
  ...build(
    'credit',
    260,
    'iu',
    String.raw`^[(\[—–-]?\s*(?:(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|translation|report|production|graphics?)(?: and (?:writing|editing))? by\b|contributing:|with (?:additional )?(?:assistance|inputs?|reporting|files|agenc(?:y|ies)|post wires)\b)`,
    String.raw`^\(?(?:this (?:story|article|report) (?:has not been|was|is) (?:edited|auto-?generated|originally|first|published|produced|written|reported|from)|originally published|first published (?:in|by|on)|this (?:post|column) originally)\b`,
    '^(?:source|sources|via): ?.{1,60}$',
    String.raw`^.{0,140}\bcontributed (?:reporting\b|to (?:this|the) (?:report|story|article|piece)s?\b)`,
    String.raw`^\(?(?:image|photo|picture)(?: copyright| credit|s? by)\s(?!.*caption).{1,60}$`,
  ),
  ...build(
    'credit',
    90,
    'u',
    String.raw`^\(?(?:${PERSON} ?/ ?)?(?:${AGENCY})(?: ?[/|] ?${AGENCY})*(?: via ${AGENCY})?(?:, ?FILE)?\)?$`,
    String.raw`^(?:AP|AFP|Reuters|Getty|EPA) (?:Photo|photo|Images?|file photo)\b.{0,60}$`,
  ),
  ...build(
    'caption',
    700,
    'iu',
    String.raw`^(?:file|file (?:photo|image|picture|pic)|(?:representational|representative|illustrative) (?:image|photo|picture)|photo|image|picture|pictured|caption|photo caption|handout)\s*(?:[-:—–|]|\((?:photo|image|ap|afp|reuters))\s?`,
    String.raw`^(?:image (?:copyright|caption|source)|media (?:playback|caption)|enlarge this image|toggle caption|hide caption|related video|play video|slideshow|view slideshow|image\s\p{Lu}|video caption|figure caption)`,
    '^facebook twitter (?:pinterest|whatsapp|google)',
    String.raw`^\[photo\]`,
    '^(?:photos?|videos?|images?|gallery|graphic|map|audio|infographic)$',
    String.raw`^(?:pictured (?:here|above|below|left|right|is|are|in|on|at|\()|(?:from left|left to right|l-r|clockwise from|top left|above|below|left|right) ?[:,(])`,
    String.raw`^in this (?:[\p{L}.]+ ){0,3}?(?:\d{1,2},? )?(?:\d{4},? )?(?:file |handout |undated |pool |screen)?(?:photo|image|picture|grab|handout)`,
  ),
  ...build(
    'timestamp',
    110,
    'iu',
    String.raw`^[—–\-(\[]?\s*(?:(?:last |first )?(?:updated|published|posted|modified|issued|revised|created)|last update|date|publication date)[ :|–-]{0,3}(?:on |at )?(?:\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]? ?[\d,]|today|yesterday|an? (?:hour|minute|day)).{0,60}$`,
    String.raw`^\(?(?:filed|published|updated): ?.{0,40}\d`,
  ),
  ...build(
    'timestamp',
    170,
    'iu',
    String.raw`^(?:this is a (?:breaking|developing)\b|this (?:story|article|report|post|page) (?:(?:has been|was|will be|is being) (?:last )?(?:updated|corrected|revised)|is more than \d))`,
  ),
  ...build(
    'share',
    160,
    'iu',
    String.raw`^(?:share (?:this|on|via|story|article|to|with)|read or share this|tweet this|email this|print this|like this|listen to (?:this )?article|click to (?:share|print|email|copy)|copy link|text size|view comments?|comments? ?\(|\d+ (?:comments?|shares?)\b|leave a (?:comment|reply)|join the conversation|show more sharing)`,
  ),
  ...build(
    'teaser',
    300,
    'iu',
    String.raw`^(?:advertisement|ad\b|ads by|sponsored|story continue[sd]|article continue[sd]|continue reading|scroll (?:down )?to continue|skip (?:advertisement|ad|past)|promoted|content continues)\b.{0,80}$`,
    String.raw`^(?:[(\[▶►•*]\s?)?(?:also )?(?:read|see|watch|listen|view|learn|explore)\s?(?:more|also|next|now|it|all|related|this|here|full (?:story|article)|the full (?:story|article))?(?: on [\p{L} ]{2,30})?\s?[:|>»→–-]\s`,
    String.raw`^(?:read|see|watch) (?:more|also|next)\b`,
    String.raw`^(?:also read\b|[(\[]\s?also on )`,
    String.raw`^(?:[\p{L}\d' ]{0,80}\s)?listen ·? ?\d`,
    String.raw`^.{0,170}\blisten · \d+:\d\d\b`,
    '^follow @',
    String.raw`^[(\[]?\s?(?:related(?: (?:stor(?:y|ies)|articles?|news|content|coverage|links?|topics?|posts?|reading))?|more|more on this(?: story)?(?:\.\.\.|…)?|in case you missed it|recommended(?: for you| stories| reading)?|editor'?s'? picks?|don'?t miss|must[- ]read|must watch|you (?:may|might) (?:also )?like|most (?:read|popular)|trending(?: now)?|top stories|what (?:else )?to read(?: next)?)\s?(?::|\||$|\)$)`,
    String.raw`^(?:sign up|subscribe|get (?:the|our|breaking|all the|email|daily|unlimited|notified|more)\b.{0,60}(?:newsletters?|inbox|alerts?|news|app|stories)|follow (?:us|\p{L}+(?: \p{L}+)?'?s?|me)\b.{0,60}(?:on (?:twitter|facebook|instagram|telegram|x|whatsapp|youtube)|@)|click here|download (?:the|our)|join (?:us|our)|for more (?:news|coverage|stories|information|on)|like us on|find us on|support (?:our|independent)|donate|become a (?:member|subscriber)|already a (?:member|subscriber)|log ?in\b|register (?:now|for|to)|enter your email|thank you for (?:reading|signing|subscribing)|we (?:use|value) (?:cookies|your privacy)|just watched|stay (?:informed|up to date|tuned) (?:with|on|for)|catch (?:all|up)|visit our|watch the latest|have a (?:tip|story)\b|got a (?:tip|story)\b|send (?:us )?(?:a )?tips?\b|write to us|contact (?:us|the (?:author|writer|reporter)))`,
  ),
  ...build(
    'byline',
    120,
    'u',
    String.raw`^(?:By|BY|by) (?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)${PERSON}(?:(?:,| and| &|, and) ${PERSON}){0,4}(?:(?:,| \||,? in| -| —| –|,? of| for) .{2,50})?$`,
    String.raw`^${AGENCY} ?\| ?${PERSON}$`,
    `^(?:Posted|Written|Reported|Story|Words|Text) (?:By|by) ${PERSON}.{0,40}$`,
    String.raw`^${PERSON},? (?:[\p{L}.]+ ){0,3}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Cc]olumnist|[Cc]ontributor|[Ss]taff [Ww]riter)$`,
    String.raw`^(?:Opinion contributor|Staff (?:writer|Writer|reporter|Reporter|Report)|Our (?:Correspondent|correspondent)|Web [Dd]esk|News [Dd]esk|Agencies|[\p{L} ]{2,20} [Ss]taff [Ww]riter)$`,
  ),
]

/** What the last words give away: a paragraph that ends with a picture's credit is its caption as a whole. */
export const BY_END: readonly Cue[] = [
  ...build(
    'caption',
    700,
    'u',
    String.raw`\b(?:REUTERS|Reuters|AFP|EPA)/ ?${PERSON}(?:/(?:File|Pool|Handout|[\p{L} ]{2,30}))*(?: ?(?:File [Pp]hoto|FILE PHOTO|File Picture))?\)?\.?$`,
    String.raw`(?:^|[\s(|/])${PERSON}(?: ?/ ?[\p{L} ]{2,30})? ?/ ?${AGENCY}(?: (?:via|for) ${AGENCY})?(?:/File)?\)?\.?$`,
    String.raw`[.!?”"’)] ?\(?(?:${AGENCY})(?: ?/ ?${AGENCY})* ?(?:[Ff]ile )?(?:[Pp]hotos?|[Ii]mages?|[Pp]icture)?\)?\.?$`,
    String.raw`\| (?:AP|AFP|Getty|Reuters|EPA|Bloomberg)(?: (?:Photo|Images?))?(?: \|.{0,60})?$`,
  ),
  ...build(
    'caption',
    700,
    'iu',
    String.raw`[(\[]\s?(?:[\p{L}. ]{2,20} )?${PHOTO}s?(?: ?(?:by|via|courtesy(?: of)?|from|:|-|–|—|/|\||©)[^()[\]]{0,90})?[)\]]\.?$`,
    String.raw`[(\[]\s?(?:ap|afp|reuters|epa|getty|pti|ani)(?: (?:file |pool )?(?:photos?|images?|pic))(?:[ /:,|-][^()[\]]{0,60})?[)\]]\.?$`,
    String.raw`(?:^|[.!?”"’)] ?)(?:file )?(?:photo(?:graph(?:er|s)?)?|image|picture|pic|credit|photo credit|image credit)s?(?: by| courtesy(?: of)?|:| ©|/) ?[\p{L}][^.!?]{1,80}\.?$`,
    String.raw`(?:photograph|photographer|photo|pic): ?[\p{L}][^.!?]{1,70}$`,
    String.raw`\b(?:file|stock|archive) (?:photo|image|picture|pic)\)?\.?$`,
    String.raw`\((?:pictured|file|archive|representational|illustrative)(?: (?:photo|image|above|below|left|right|here))?\)\.?$`,
  ),
  ...build(
    'copyright',
    320,
    'iu',
    String.raw`(?:all rights reserved|(?:reproduc|publi|copi|distribut|broadcast|used?)\p{L}* .{0,60}without (?:prior |express |written )*permission)\.?$`,
  ),
  ...build(
    'teaser',
    220,
    'u',
    String.raw`(?:^|[^.,;:\s]) (?:Read more|READ MORE|Read More|Learn more|Read full story)\s?(?:[»→>…]|\.\.\.)?$`,
    String.raw`\bSign up (?:here|now|today)\.?$`,
    String.raw`\b(?:your inbox|our (?:daily |weekly |free )?newsletters?)\.?$`,
  ),
]

/** Pictures strung together with their captions: "Photos: The summit Photos: The summit ...", "Hide Caption 3 of 8". */
export const GALLERY = /^(?:photos?: )+(.{4,90}?) (?:photos?: )+\1|^photos: .*\bhide caption \d+ of \d+/isu

/** A caption that says of itself that it is one. */
export const CAPTION_ANYWHERE =
  /\b(?:this is an? (?:representational|representative|file|stock|illustrative|illustration) (?:image|photo|picture|pic)|(?:representational|representative) (?:image|photo|picture)|image for representation(?:al)?(?: purposes?)?|photo (?:for|is) (?:representation|representational|illustrative)|is seen in this (?:[\p{L}\d,]+ ){0,4}(?:photo|image|picture)|image (?:used )?for (?:illustration|representational))\b/iu

/** A sentence within a paragraph that points to another article: "Read also: ...", "(Related: ...)". */
export const TEASER_SENTENCE =
  /^[([▶►»•*\s]*(?:(?:also |please )?(?:read|see|watch|listen|view)(?: (?:more|also|next|now|it|all|related|this|here|full (?:story|article)|the full (?:story|article)))*(?: (?:on|about|at) [\p{L} ]{2,30})?|also (?:on|in|from) [\p{L} ]{2,30}|more (?:on|about|from) [\p{L} ]{2,30}|related(?: (?:stor(?:y|ies)|articles?|news|content|coverage|links?|reading))?|you (?:may|might) (?:also )?like(?: this)?|in case you missed it|don[’']t miss|recommended(?: for you| reading)?|editor[’']?s'? picks?|must[- ]read|elsewhere on (?:this|our) (?:site|page))\s?[:|>»→](?=\s|$)/iu

/** A web address and nothing else. */
export const LINK_ONLY = /^(?:https?:\/\/|www\.)\S+$/

/** Names of networks and buttons and nothing else. */
export const SHARE_ONLY =
  /^(?:(?:share|tweet|pin|email|e-mail|mail|print|facebook|twitter|pinterest|whatsapp|linkedin|reddit|telegram|messenger|instagram|flipboard|google\+?|copy link|link|comments?|save|follow|like|x)(?:[\s|,•/·()\d]+|$)){1,14}$/i

/** A rule of dashes or stars. */
export const RULE_ONLY = /^[-_=*~•·.—–\s]+$/

const MONTHS = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`

/** A date, a time, or how long ago, and nothing else. */
export const DATE_ONLY = new RegExp(
  String.raw`^(?:\d{1,2}[:.]\d{2}$|[(\[—–-]?\s*(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|${MONTHS}|\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:.]\d{2}(?::\d{2})?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|[ap]\.?m\.?|gmt|utc|e[sd]?t|p[sd]?t|bst|cet|ist|msk|at|on|of|the|ago|hours?|days?|minutes?|mins?|weeks?|months?|years?|read|today|yesterday|date)(?:[\s,|•·/()–—-]+|$)){2,12}[)\]]?\.?$)`,
  'i',
)
