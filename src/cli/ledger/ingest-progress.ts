import { displayWidth } from '../../wording/width.ts'

const REFRESH_MILLISECONDS = 200
const BAR = 24

export interface IngestProgress {
  /** So many bytes of the input are done, in so many articles. */
  readonly add: (bytes: number) => void
  /** Something else is being done, without a known end. */
  readonly say: (text: string) => void
  /** Takes the line off the screen, before others are written there and at the end. */
  readonly clear: () => void
}

const SILENT: IngestProgress = { add: () => {}, say: () => {}, clear: () => {} }

/** `1 h 12 min`, `3 min 20 s`, `12 s`. */
export const durationInWords = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`
}

/**
 * A bar with rate and time left, on a screen that a person watches. `total`: bytes of the whole input, where known; without it
 * the line tells how many and how fast.
 */
export const createIngestProgress = (
  screen: { readonly isTTY?: boolean; write(text: string): unknown; readonly columns?: number },
  total: number | undefined,
  now: () => number = () => performance.now(),
): IngestProgress => {
  if (!screen.isTTY) return SILENT
  const begun = now()
  let [articles, done, shownAt] = [0, 0, Number.NEGATIVE_INFINITY]
  const show = (text: string): void => {
    const room = (screen.columns ?? 80) - 1
    screen.write(`\r\u001b[K${displayWidth(text) > room ? text.slice(0, room) : text}`)
  }
  const line = (): string => {
    const seconds = (now() - begun) / 1000
    const rate = `${articles} articles, ${(articles / Math.max(seconds, 0.001)).toFixed(1)} a second`
    if (total === undefined || total === 0) return rate
    const share = Math.min(1, done / total)
    const filled = Math.round(share * BAR)
    const left = share > 0 ? (seconds / share) * (1 - share) : 0
    return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${Math.floor(share * 100)}%  ${rate}, ${durationInWords(left)} left`
  }
  return {
    add: (bytes) => {
      articles += 1
      done += bytes
      if (now() - shownAt < REFRESH_MILLISECONDS) return
      shownAt = now()
      show(line())
    },
    say: (text) => {
      if (now() - shownAt < REFRESH_MILLISECONDS) return
      shownAt = now()
      show(text)
    },
    clear: () => void screen.write('\r\u001b[K'),
  }
}
