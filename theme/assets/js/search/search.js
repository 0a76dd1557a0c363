/* Search: practices for what somebody has typed, in this bank and in others. */

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
 * Open the search of the site whose root is at `base`; `banks` are others to look in: [{name, address}].
 *
 * `search(query)` gives {results, words, suggestion, signposts}. Results are in the order of relevance, {number, score,
 * bank, exact, missing, row(), excerpt()}: the number is the place in the catalogue of its bank, which is undefined for the
 * site's own, `missing` are the words that it lacks. `row` fetches {id, title, url, place, summary, bank}, `excerpt` pieces
 * of the text, {text, found}, with the anchor and the heading of their section; of a bank that has gone they are nothing.
 * `words` tells of each word whether it was found, or as what; there are none in a query of words that no question is
 * about. `suggestion` is a query that finds more, `signposts` are what the site has beside practices.
 */
export function openSearch(base, banks = []) {
  const own = bankAt(base);
  const others = banks.map(({ name, address }) => bankAt(new URL(address, base), name));
  return {
    search: async (query) => {
      const reached = await opened(own, others);
      const asked = parts(query);
      const answers = (await Promise.all(reached.map((bank) => answer(bank, asked).catch(without(bank, []))))).flat();
      const results = fullest(answers.flatMap(({ results: some }) => some)).sort(byRelevance);
      const words = agreed(answers.map((one) => one.words));
      const { signposts } = answers[0];
      const whole = results.filter(({ lacking }) => lacking === 0).length + signposts.length;
      const suggestion = corrected(query, words) ?? (await alternative(reached[0], query, whole));
      return { results, words, suggestion, signposts };
    },
  };
}

/**
 * The banks that can be reached; the site's own has to be.
 * @param {() => Promise<Bank>} own
 * @param {(() => Promise<Bank>)[]} others
 */
async function opened(own, others) {
  const reached = await Promise.allSettled(others.map((open) => open()));
  return [await own(), ...reached.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))];
}

/**
 * A bank that fails in the middle of a search is left out, unless it is the site's own.
 * @template Left
 * @param {Bank} bank
 * @param {Left} left what is there in its place
 * @returns {(error: unknown) => Left}
 */
function without(bank, left) {
  return (error) => {
    if (bank.label) return left;
    throw error;
  };
}

async function answer(bank, asked) {
  const { groups, words } = await understand(bank, asked);
  const marks = marksOf(groups);
  const [all, signposts] = await Promise.all([match(bank, groups), bank.label ? [] : bank.signposts.find(groups)]);
  const matched = all.sort(byRelevance);
  const results = matched.map((found) => ({
    ...found,
    missing: found.missing.flatMap((at) => groups[at].words.map(({ typed }) => typed)),
    bank: bank.label,
    row: () => bank.row(found.number).catch(without(bank, undefined)),
    excerpt: () => bank.excerpt(found.number, marks).catch(() => ({ pieces: [], anchor: "", heading: "" })),
  }));
  return { results, signposts, words: await Promise.all(words.map((word) => spelt(bank, word, matched))) };
}

/** A word whose correction is spelt as in the practices that were found. */
async function spelt(bank, { corrected, meant, ...word }, matched) {
  const numbers = matched.slice(0, LOOKED_AT).map(({ number }) => number);
  return { ...word, corrected: corrected && (await bank.spelling(numbers, corrected, meant)) };
}

/** Of several banks none shows what lacks words while another has all of them. */
function fullest(results) {
  const whole = results.filter(({ lacking }) => lacking === 0);
  return whole.some(({ bank }) => bank === undefined) || !whole.length ? results : whole;
}

function byRelevance(one, other) {
  return (
    other.placed - one.placed ||
    other.score - one.score ||
    one.number - other.number
  );
}

/** Of each word whether any bank knows it, and otherwise as what the first one took it. */
function agreed(lists) {
  const said = lists.map((list) => list.filter((word) => !word.idle));
  return said[0].map(({ typed }, at) => {
    const same = said.map((list) => list[at]).filter((one) => one !== undefined);
    const found = same.some((word) => word.found);
    return { typed, found, corrected: found ? undefined : same.find((word) => word.corrected)?.corrected };
  });
}

/** The query with the words that were corrected. */
function corrected(query, words) {
  const wrong = words.filter((word) => word.corrected);
  if (!wrong.length) return undefined;
  return wrong.reduce((text, { typed, corrected: meant }) => text.replace(typed, meant), query);
}
