/** What fits what a reader has, what is missing and what nobody knows. */

import { before, group, verdict } from "../../../theme/assets/js/fit/verdict.js";
import { assertEquals } from "../assert.js";

const demand = (question, ...enough) => ({ question, amount: "", enough: enough.length ? enough : null });

function judged(demands, answers) {
  const { fits, lacks, unknown } = verdict(demands, answers);
  return [fits, lacks.map(({ question }) => question), unknown];
}

Deno.test("an answer is set against the need of its question alone", () => {
  const demands = [demand("people", 3, 3), demand("months", 6, 6)];
  assertEquals(judged(demands, { people: 3, months: 5 }), [["people"], ["months"], []]);
  assertEquals(judged(demands, { people: 9 }), [["people"], [], []]);
});

Deno.test("what a practice does not tell neither fits nor is missing", () => {
  assertEquals(judged([], { people: 0, money: 100 }), [[], [], ["people", "money"]]);
  assertEquals(judged([demand("room")], { room: 40 }), [[], [], ["room"]]);
});

Deno.test("who has nothing lacks what is needed, however much that is", () => {
  assertEquals(judged([demand("room")], { room: 0 }), [[], ["room"], []]);
});

Deno.test("a practice that can do with nothing fits who has nothing", () => {
  assertEquals(judged([demand("money", 0, 0)], { money: 0 }), [["money"], [], []]);
});

Deno.test("between what two sources say nobody knows", () => {
  const at = (answer) => judged([demand("people", 4, 7)], { people: answer });
  assertEquals([at(3), at(5), at(7)], [[[], ["people"], []], [[], [], ["people"]], [["people"], [], []]]);
});

Deno.test("of several amounts each has to be met, and one that is not is told", () => {
  const demands = [demand("money", 100, 100), demand("money", 900, 900), demand("money")];
  assertEquals(judged(demands, { money: 500 }), [[], ["money"], []]);
  assertEquals(verdict(demands, { money: 500 }).lacks[0].demand.enough, [900, 900]);
  assertEquals(judged(demands, { money: 1000 }), [[], [], ["money"]]);
});

Deno.test("a practice stands with those that lack as much as it does", () => {
  const demands = [demand("people", 3, 3), demand("months", 6, 6)];
  const groups = [{ people: 3 }, { people: 2, months: 9 }, { people: 2, months: 2 }, { money: 5 }];
  assertEquals(groups.map((answers) => group(verdict(demands, answers))), ["fits", "one", "more", "unknown"]);
});

Deno.test("what is known to fit in more comes first", () => {
  const answers = { people: 5, months: 9 };
  const told = [[demand("people", 3, 3)], [demand("people", 3, 3), demand("months", 6, 6)]];
  const sorted = told.map((demands) => verdict(demands, answers)).sort(before);
  assertEquals(sorted.map(({ fits }) => fits.length), [2, 1]);
});
