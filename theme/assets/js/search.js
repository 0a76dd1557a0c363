/* Search: practices for what somebody has typed, in this bank and in others. */

import { Bank } from "./search/bank.js";
import { match } from "./search/matching.js";
import { parts } from "./search/query.js";

/**
 * Open the search of the site whose root is at `base`; `banks` are others to look in: [{name, address}].
 *
 * `search(query, {limit})` gives {results, words, suggestion}. Results are in the order of relevance, those of corrected
 * words last: {id, number, score, bank, exact, load()}, where `load` fetches {id, title, url, summary, place, kind,
 * excerpt, bank}, the excerpt being pieces of the text: {text, found}. A result of the site itself has the number of its
 * place in the catalogue and no bank. `words` tells of each word whether it was found, or as what; `suggestion` is the
 * query with those corrections. `warm` loads beforehand what every search needs.
 */
export async function openSearch(base, banks = []) {
  const all = [new Bank(base), ...banks.map(({ name, address }) => new Bank(address, name))];
  return {
    warm: () => opened(all).then(() => undefined),
    search: async (query, { limit = Infinity } = {}) => {
      const asked = parts(query);
      const answers = await Promise.all((await opened(all)).map((bank) => answer(bank, asked)));
      const results = answers.flatMap(({ results: some }) => some).sort(byRelevance);
      const words = agreed(answers.map((one) => one.words));
      return { results: results.slice(0, limit), words, suggestion: suggestion(query, words) };
    },
  };
}

/** The banks that can be reached; the site's own has to be. */
async function opened([own, ...others]) {
  const reached = await Promise.allSettled(others.map((bank) => bank.open()));
  return [await own.open(), ...reached.flatMap(({ value }) => (value ? [value] : []))];
}

async function answer(bank, asked) {
  const { found, words } = await match(bank, asked);
  const results = [...found].map(([key, { score, hits, exact, lacking = 0 }]) => {
    const named = bank.named(key);
    return { ...named, score, exact, lacking, bank: bank.label, load: () => bank.practice(named.id, hits) };
  });
  return { results, words };
}

function byRelevance(one, other) {
  return one.lacking - other.lacking || other.exact - one.exact || other.score - one.score || (one.id < other.id ? -1 : 1);
}

/** Of each word whether any bank knows it, and otherwise as what the first one took it. */
function agreed(lists) {
  const [first] = lists;
  return first.filter((word) => !word.idle).map(({ typed }, at) => {
    const same = lists.map((list) => list.filter((word) => !word.idle)[at]);
    const found = same.some((word) => word.found);
    const corrected = found ? undefined : same.find((word) => word.corrected)?.corrected;
    return { typed, found, corrected };
  });
}

function suggestion(query, words) {
  const wrong = words.filter((word) => word.corrected);
  if (!wrong.length) return undefined;
  return wrong.reduce((text, { typed, corrected }) => text.replace(typed, corrected), query);
}
