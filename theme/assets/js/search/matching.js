/* Matching: which practices of one bank answer a query, and how well. */

/** @import { Group, Match, Word } from "../shared/types.js" */
/** @typedef {import("./bank.js").Bank} Bank */

const MISSPELT = 0.3; // what a hit of a corrected word counts
const SYNONYM = 0.7; // what a hit of another expression for the same thing counts
const SCATTERED = 0.4; // what the words of an expression count where they do not stand together
const MAY_MISS = 1 / 3; // the share of a long question's words that a practice may lack
const FEW = 3; // practices with all words of a long question, up to which those come as well that lack some

/**
 * The practices of a bank that answer to the groups: [{number, score, exact, lacking, placed}].
 *
 * Every group must be found. When few practices have all of three or more, those follow that lack few. `placed` tells how
 * many of the places that the query names are those of the practice.
 * @param {Pick<Bank, "size" | "scores" | "places">} bank
 * @param {Group[]} groups
 * @returns {Promise<Match[]>}
 */
export async function match(bank, groups) {
  const answers = await Promise.all(groups.map((group) => answer(bank, group)));
  const found = Array.from({ length: bank.size }, (_, number) => together(answers, number)).filter((one) =>
    one.score > 0
  );
  const full = found.filter(({ lacking }) => lacking === 0);
  if (full.length >= FEW || groups.length < 3) return full;
  const most = groups.length - Math.ceil(groups.length * (1 - MAY_MISS));
  return found.filter(({ lacking }) => lacking <= most);
}

/**
 * What the groups say of one practice.
 * @returns {Match}
 */
function together(answers, number) {
  const one = { number, score: 0, exact: true, lacking: 0, placed: 0 };
  for (const { scores, inexact, placed } of answers) {
    if (scores[number] > 0) one.score += scores[number];
    else one.lacking += 1;
    one.exact &&= !inexact[number];
    one.placed += Number(placed[number] > 0);
  }
  one.exact &&= one.lacking === 0;
  return one;
}

/** How well each practice answers to a group, whether only with corrected words, and whether it lies in its place. */
async function answer(bank, group) {
  const [each, concept, placed] = await Promise.all([
    Promise.all(group.words.filter((word) => !word.idle).map((word) => ofWord(bank, word))),
    bank.scores(group.concepts),
    bank.scores(group.places),
  ]);
  const stands = group.phrase ? await inOrder(bank, group.words) : () => true;
  const apart = group.concepts.length && each.length > 1 ? SCATTERED : 1;
  const scores = concept.map((meant, number) => {
    const literal = each.every((word) => word.scores[number] > 0) && stands(number);
    const said = literal ? each.reduce((sum, word) => sum + word.scores[number], 0) : 0;
    return meant ? said + meant * SYNONYM * each.length : said * apart;
  });
  const inexact = concept.map((meant, number) => !meant && each.some((word) => word.inexact[number]));
  return { scores, inexact, placed };
}

async function ofWord(bank, { codes, close }) {
  const [scores, misspelt] = await Promise.all([bank.scores(codes), bank.scores(close)]);
  const inexact = scores.map((score, number) => score === 0 && misspelt[number] > 0);
  return { scores: scores.map((score, number) => score || misspelt[number] * MISSPELT), inexact };
}

/** Tells of a practice whether the words stand next to each other in it; an idle word may be any. */
async function inOrder(bank, words) {
  const each = await Promise.all(words.map((word) => (word.idle ? null : bank.places([...word.codes, ...word.close]))));
  const first = each.findIndex(Boolean);
  return (number) => {
    const places = each.map((word) => word && (word.get(number) ?? new Set()));
    return [...places[first]].some((at) => places.every((some, step) => !some || some.has(at - first + step)));
  };
}
