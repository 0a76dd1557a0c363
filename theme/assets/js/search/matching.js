/* Matching: which practices of one bank answer a query, and how well. */

/** @import { Group, Match, Word } from "./types.js" */
/** @typedef {import("./bank.js").Bank} Bank */

const MISSPELT = 0.3; // what a hit of a corrected word counts
const SYNONYM = 0.7; // what a hit of another expression for the same thing counts
const SCATTERED = 0.4; // what words that belong together count where they do not stand so
const TITLED = 2; // what is added to the score of a practice whose title holds the whole question, as a share
const MAY_MISS = 1 / 3; // the share of a long question's words that a practice may lack
const LONG = 3; // words of a question of which some may be lacking

/**
 * The practices of a bank that answer to the groups: [{number, score, exact, lacking, placed}].
 *
 * Every group must be found, but for few of three or more; when no practice has all of them, those come that lack least.
 * `placed` tells how many of the places that the query names are those of the practice.
 * @param {Pick<Bank, "size" | "scores" | "places" | "titled">} bank
 * @param {Group[]} groups
 * @returns {Promise<Match[]>}
 */
export async function match(bank, groups) {
  const answers = await Promise.all(groups.map((group) => answer(bank, group)));
  const found = Array.from({ length: bank.size }, (_, number) => together(answers, number)).filter((one) =>
    one.score > 0
  );
  const full = found.filter(({ lacking }) => lacking === 0);
  if (full.length && groups.length < LONG) return full;
  const least = Math.min(...found.map(({ lacking }) => lacking));
  const most = Math.max(least, groups.length - Math.ceil(groups.length * (1 - MAY_MISS)));
  return found.filter(({ lacking }) => lacking <= most);
}

/**
 * What the groups say of one practice: as much as it lacks is taken from its score, what its title holds is added to it.
 * @returns {Match}
 */
function together(answers, number) {
  /** @type {Match} */
  const one = { number, score: 0, exact: true, lacking: 0, missing: [], placed: 0 };
  let titled = 0;
  answers.forEach(({ scores, inexact, placed, titles }, at) => {
    if (scores[number] === 0) one.missing.push(at);
    titled += Number(titles.has(number));
    one.score += scores[number];
    one.exact &&= !inexact[number];
    one.placed += Number(placed[number] > 0);
  });
  one.lacking = one.missing.length;
  one.score *= Math.sqrt(1 - one.lacking / answers.length) * (1 + (TITLED * titled) / answers.length);
  one.exact &&= one.lacking === 0;
  return one;
}

/**
 * How well each practice answers to a group, whether only with corrected words, whether it lies in its place, and whose
 * titles hold it.
 */
async function answer(bank, group) {
  const said = group.words.filter((word) => !word.idle);
  const [each, concept, placed, titles] = await Promise.all([
    Promise.all(said.map((word) => ofWord(bank, word))),
    bank.scores(group.concepts),
    bank.scores(group.places),
    bank.titled([...group.concepts, ...said.flatMap(({ codes, close }) => [...codes, ...close])]),
  ]);
  const stands = group.phrase || group.tight ? await inOrder(bank, group.words) : () => true;
  const loose = group.concepts.length && each.length > 1 && !group.tight ? SCATTERED : 1;
  const scores = concept.map((meant, number) => {
    const literal = each.every((word) => word.scores[number] > 0);
    const apart = literal && stands(number) ? loose : group.phrase ? 0 : SCATTERED;
    const spoken = literal && apart ? each.reduce((sum, word) => sum + word.scores[number], 0) : 0;
    return meant ? spoken + meant * SYNONYM * each.length : spoken * apart;
  });
  const inexact = concept.map((meant, number) => !meant && each.some((word) => word.inexact[number]));
  return { scores, inexact, placed, titles };
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
