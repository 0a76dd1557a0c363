/** Assertions: what a test claims; nothing is fetched for it. */

/**
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function assertEquals(actual, expected) {
  const [one, other] = [actual, expected].map((value) => Deno.inspect(value, { depth: 20, sorted: true }));
  if (one !== other) throw new Error(`expected ${other}, got ${one}`);
}

/**
 * @param {unknown} condition
 * @param {string} claim
 */
export function assert(condition, claim) {
  if (!condition) throw new Error(claim);
}
