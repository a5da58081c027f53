import { SHARES } from './network/tensors.ts'

const ARRIVED = 0
const ROUND = 1
const RENDEZVOUS_BYTES = 8
/** The place of a thread that has no part in a crew's work. */
const ABSENT = -1

/** Integers that a crew's threads need to wait for one another. */
export const createRendezvous = (): SharedArrayBuffer => new SharedArrayBuffer(RENDEZVOUS_BYTES)

/** One of the threads that train a network together: each runs the same program on the shares that are its own. */
export class Crew {
  readonly thread: number
  private readonly threads: number
  private readonly rendezvous: Int32Array

  constructor(thread: number, threads: number, rendezvous: SharedArrayBuffer) {
    this.thread = thread
    this.threads = threads
    this.rendezvous = new Int32Array(rendezvous)
  }

  /** A crew of one: the thread `owner` does everything, the others nothing. */
  alone(owner: number): Crew {
    const place = this.thread === owner % this.threads ? 0 : ABSENT
    return new Crew(place, 1, new SharedArrayBuffer(RENDEZVOUS_BYTES))
  }

  /** True on the one thread that initialises, reports and writes. */
  get leads(): boolean {
    return this.thread === 0
  }

  /** The shares of a batch that this thread works on. */
  get shares(): readonly number[] {
    return Array.from({ length: SHARES }, (_, share) => share).filter(
      (share) => share % this.threads === this.thread,
    )
  }

  /** Waits until all threads have come this far. */
  meet(): void {
    if (this.threads === 1) return
    const { rendezvous } = this
    const round = Atomics.load(rendezvous, ROUND)
    if (Atomics.add(rendezvous, ARRIVED, 1) === this.threads - 1) {
      Atomics.store(rendezvous, ARRIVED, 0)
      Atomics.add(rendezvous, ROUND, 1)
      Atomics.notify(rendezvous, ROUND)
      return
    }
    while (Atomics.load(rendezvous, ROUND) === round) Atomics.wait(rendezvous, ROUND, round)
  }
}
