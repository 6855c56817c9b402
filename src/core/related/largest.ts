/** The places of the `count` largest positive scores, the largest first; a binary heap, so the cost hardly depends on `count`. */
export function largest(scores: Float32Array, count: number): number[] {
  const heap: number[] = [];
  const score = (at: number) => scores[heap[at] ?? -1] ?? 0;
  const swap = (a: number, b: number) => {
    const first = heap[a] ?? 0;
    heap[a] = heap[b] ?? 0;
    heap[b] = first;
  };
  const sink = () => {
    for (let at = 0; ; ) {
      let least = at;
      if (2 * at + 1 < heap.length && score(2 * at + 1) < score(least)) least = 2 * at + 1;
      if (2 * at + 2 < heap.length && score(2 * at + 2) < score(least)) least = 2 * at + 2;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  for (let place = 0; place < scores.length; place++) {
    const value = scores[place] ?? 0;
    if (value <= 0) continue;
    if (heap.length < count) {
      let at = heap.push(place) - 1;
      for (; at > 0 && score(at) < score((at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    } else if (value > score(0)) {
      heap[0] = place;
      sink();
    }
  }
  return heap.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}
