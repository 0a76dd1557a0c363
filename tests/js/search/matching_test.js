/** Matching: which practices answer a query, and how well; the bank is a table of codes. */

import { match } from "../../../theme/assets/js/search/matching.js";
import { assertEquals } from "../assert.js";

/** A bank whose practices are the texts, before which a title may stand; a word is its own code and weighs 1. */
function bankOf(...texts) {
  const titles = texts.map((text) => text.includes(": ") ? text.split(": ")[0].split(" ") : []);
  const practices = texts.map((text) => text.replace(":", "").split(" "));
  return {
    size: practices.length,
    titled: (codes) => {
      const numbers = titles.flatMap((own, number) => (own.some((word) => codes.includes(word)) ? [number] : []));
      return Promise.resolve(new Set(numbers));
    },
    scores: (codes) => Promise.resolve(practices.map((own) => own.filter((word) => codes.includes(word)).length)),
    places: (codes) => {
      const at = (own) => new Set(own.flatMap((word, place) => (codes.includes(word) ? [place] : [])));
      return Promise.resolve(new Map(practices.map((own, number) => [number, at(own)])));
    },
  };
}

const word = (code, close = []) => ({ codes: [code].filter(Boolean), close, idle: false });
const group = (words, more = {}) => ({ words, phrase: false, concepts: [], places: [], expressions: [], ...more });
const numbers = async (bank, groups) => (await match(bank, groups)).map(({ number }) => number);

Deno.test("every group has to be found", async () => {
  const bank = bankOf("dom ogród", "dom", "ogród");
  assertEquals(await numbers(bank, [group([word("dom")]), group([word("ogród")])]), [0]);
});

Deno.test("of a long question some may lack few", async () => {
  const bank = bankOf("a b c", "a b", "a");
  const found = await match(bank, ["a", "b", "c"].map((code) => group([word(code)])));
  assertEquals(found.map(({ number, lacking }) => [number, lacking]), [[0, 0], [1, 1]]);
});

Deno.test("a corrected word counts less and is not exact", async () => {
  const [one, other] = await match(bankOf("dom", "tom"), [group([word("dom", ["tom"])])]);
  assertEquals([one.exact, other.exact, one.score > other.score], [true, false, true]);
});

Deno.test("a phrase stands in its order; an idle word in it may be any", async () => {
  const bank = bankOf("dom w mieście", "mieście dom", "dom na mieście", "dom mieście");
  const phrase = group([word("dom"), { idle: true }, word("mieście")], { phrase: true });
  assertEquals(await numbers(bank, [phrase]), [0, 2]);
});

Deno.test("another expression for the same thing counts less than the one that was typed", async () => {
  const [one, other] = await match(bankOf("dom", "przystań"), [group([word("dom")], { concepts: ["przystań"] })]);
  assertEquals([one.number, other.number, one.score > other.score, other.exact], [0, 1, true, true]);
});

Deno.test("a practice in the place that is named is told", async () => {
  const found = await match(bankOf("dom", "dom górka"), [group([word("dom")], { places: ["górka"] })]);
  assertEquals(found.map(({ placed }) => placed), [0, 1]);
});

Deno.test("when no practice has all, those come that lack least, and it is told what", async () => {
  const bank = bankOf("dom ogród", "dom", "płot");
  const found = await match(bank, ["dom", "most"].map((code) => group([word(code)])));
  assertEquals(found.map(({ number, missing }) => [number, missing]), [[0, [1]], [1, [1]]]);
});

Deno.test("a title that holds the question makes a practice better", async () => {
  const [other, titled] = await match(bankOf("dom ogród", "ogród: dom"), [group([word("ogród")])]);
  assertEquals(titled.score > other.score, true);
});

Deno.test("words that were typed as one may stand apart, but count less there", async () => {
  const bank = bankOf("mini grant", "grant albo mini");
  const [together, apart] = await match(bank, [group([word("mini"), word("grant")], { tight: true })]);
  assertEquals([together.number, apart.number, together.score > apart.score], [0, 1, true]);
});
