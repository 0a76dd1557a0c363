/* Search: practices for what somebody has typed. */

/** @import { Match, Piece, Row, Word } from "./types.js" */
/** @import { Bank } from "./bank.js" */

import { bankAt } from "./bank.js";
import { marksOf } from "./marks.js";
import { match } from "./matching.js";
import { parts } from "./query.js";
import { alternative } from "./suggesting.js";
import { understand } from "./understanding.js";

const LOOKED_AT = 5; // practices in which the spelling of a correction is looked for

/**
 * Open the search of the site whose root is at `base`.
 *
 * `search(query)` gives {results, words, suggestion, signposts}. Results are in the order of relevance, {number, score,
 * exact, missing, row(), excerpt()}: the number is the place in the catalogue, `missing` are the words that it lacks. `row`
 * fetches {id, title, url, place, summary} and more, `excerpt` pieces of the text, {text, found}, with the anchor and the
 * heading of their section; nothing of a text that cannot be had. `words` tells of each word whether it was found, or as
 * what; there are none in a query of words that no question is about. `suggestion` is a query that finds more, `signposts`
 * are what the site has beside practices.
 */
export function openSearch(base) {
  const open = bankAt(base);
  return {
    search: async (query) => {
      const bank = await open();
      const { groups, words } = await understand(bank, parts(query));
      const [matched, signposts] = await Promise.all([match(bank, groups), bank.signposts.find(groups)]);
      const marks = marksOf(groups);
      const results = matched.sort(byRelevance).map((found) => result(bank, found, groups, marks));
      const asked = words.filter(({ idle }) => !idle);
      const told = await Promise.all(asked.map((word) => outcome(bank, word, results)));
      const whole = results.filter(({ lacking }) => lacking === 0).length + signposts.length;
      const suggestion = corrected(query, told) ?? (await alternative(bank, query, whole));
      return { results, words: told, suggestion, signposts };
    },
  };
}

function result(bank, found, groups, marks) {
  return {
    ...found,
    missing: found.missing.flatMap((at) => groups[at].words.map(({ typed }) => typed)),
    row: () => bank.row(found.number),
    excerpt: () => bank.excerpt(found.number, marks).catch(() => ({ pieces: [], anchor: "", heading: "" })),
  };
}

/** Of a word whether it was found, and otherwise as what it was taken, spelt as in the practices that were found. */
async function outcome(bank, { typed, found, corrected: meant, meant: codes }, results) {
  if (found || !meant) return { typed, found: Boolean(found), corrected: undefined };
  const numbers = results.slice(0, LOOKED_AT).map(({ number }) => number);
  return { typed, found: false, corrected: await bank.spelling(numbers, meant, codes) };
}

function byRelevance(one, other) {
  return (
    other.placed - one.placed ||
    other.score - one.score ||
    one.number - other.number
  );
}

/** The query with the words that were corrected. */
function corrected(query, words) {
  const wrong = words.filter((word) => word.corrected);
  if (!wrong.length) return undefined;
  return wrong.reduce((text, { typed, corrected: meant }) => text.replace(typed, meant), query);
}
