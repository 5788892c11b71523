/**
 * A shuffled copy: Fisher-Yates driven by mulberry32, a 32-bit generator. The same seed gives the
 * same order, so that a surprise can be repeated.
 */
export function shuffleWithSeed<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const random = createSeededRandom(seed);
  const remaining = [...items];
  const shuffled: Item[] = [];
  while (remaining.length > 0) {
    shuffled.push(...remaining.splice(Math.floor(random() * remaining.length), 1));
  }
  return shuffled;
}

/** Uniform in [0, 1). */
function createSeededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
