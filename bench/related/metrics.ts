export interface Quality {
  recall5: number;
  recall10: number;
  reciprocalRank: number;
  /** With a gain of 1 for each linked post. */
  ndcg10: number;
}

/** How well a ranking puts the relevant ones first. */
export function qualityOf(ranking: string[], relevant: Set<string>): Quality {
  const hits = (count: number) => ranking.slice(0, count).filter((id) => relevant.has(id)).length;
  const gain = (at: number) => 1 / Math.log2(at + 2);
  const first = ranking.findIndex((id) => relevant.has(id));
  const found = ranking.slice(0, 10).reduce((sum, id, at) => sum + (relevant.has(id) ? gain(at) : 0), 0);
  const ideal = Array.from({ length: Math.min(10, relevant.size) }, (_, at) => gain(at)).reduce(
    (a, b) => a + b,
    0,
  );
  return {
    recall5: hits(5) / relevant.size,
    recall10: hits(10) / relevant.size,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ndcg10: found / ideal,
  };
}

export function meanOf(all: Quality[]): Quality {
  const mean = (key: keyof Quality) => all.reduce((sum, one) => sum + one[key], 0) / all.length;
  return {
    recall5: mean('recall5'),
    recall10: mean('recall10'),
    reciprocalRank: mean('reciprocalRank'),
    ndcg10: mean('ndcg10'),
  };
}
