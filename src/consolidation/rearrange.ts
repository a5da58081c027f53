import type { Report } from '../model/index.ts'
import type { Cluster } from './clusters.ts'
import type { ResolvedDecision } from './decisions.ts'

/** Clusters after the merges and splits of reviewers, in the order in which these were decided. */
export const rearranged = (
  clusters: readonly Cluster[],
  decisions: readonly ResolvedDecision[],
): readonly Cluster[] => {
  let left = clusters
  for (const { decision, on, others } of decisions) {
    if (decision.verdict.kind === 'merge') left = merged(left, new Set([...on, ...others]))
    if (decision.verdict.kind === 'split')
      left = left.flatMap((cluster) => parted(cluster, new Set(on), new Set(others)))
  }
  return left
}

type Keys = ReadonlySet<string>

const holds =
  (keys: Keys) =>
  ({ key }: Report): boolean =>
    keys.has(key)

const merged = (clusters: readonly Cluster[], keys: Keys): readonly Cluster[] => {
  const together = clusters.filter((cluster) => cluster.some(holds(keys)))
  if (together.length < 2) return clusters
  return [together.flat(), ...clusters.filter((cluster) => !together.includes(cluster))]
}

/** Takes out of a cluster what does not belong to the rest of it. */
const parted = (cluster: Cluster, on: Keys, off: Keys): readonly Cluster[] => {
  const out = cluster.filter(holds(off))
  const rest = cluster.filter(({ key }) => !off.has(key))
  return out.length > 0 && rest.some(holds(on)) ? [rest, out] : [cluster]
}
