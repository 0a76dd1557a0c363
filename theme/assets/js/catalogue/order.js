/** The order of practices in the catalogue: pure functions over what facets.js unpacks. */

/** @import { Catalogue } from "../shared/types.js" */

/**
 * The numbers in another order; `ranks` are the places of all practices by title, needed for that order alone.
 * @param {Catalogue} bank
 * @param {number[]} left
 * @param {string} sort
 * @param {number[] | null} [ranks]
 */
export function arrange(bank, left, sort, ranks) {
  const keys = {
    newest: byStart,
    longest: byLength,
    title: () => (/** @type {number} */ number) => [ranks?.[number] ?? 0],
  };
  if (!(sort in keys)) return left;
  const key = keys[/** @type {keyof typeof keys} */ (sort)](bank);
  const keyed = left.map((number) => /** @type {[number[], number]} */ ([key(number), number]));
  return keyed.sort(([one], [other]) => compare(one, other)).map(([, number]) => number);
}

function compare(one, other) {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 ? 0 : one[at] - other[at];
}

/** The latest beginning first, none at all last. */
function byStart(bank) {
  return (number) => [-(bank.columns.from[number][0] ?? 0)];
}

/** What still runs by its beginning, then what lasted longest, then what tells no time. */
function byLength(bank) {
  return (number) => {
    const [from] = bank.columns.from[number];
    const [to] = bank.columns.to[number];
    if (from === undefined) return [3, 0];
    return runs(bank, number) && to === undefined ? [1, from] : [2, from - (to ?? from)];
  };
}

function runs(bank, number) {
  return bank.running.includes(bank.columns.state[number][0]);
}
