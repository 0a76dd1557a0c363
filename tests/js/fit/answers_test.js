/** Answers in an address, by which they are shared. */

import { readAnswers, writtenAnswers } from "../../../theme/assets/js/fit/answers.js";
import { assertEquals } from "../assert.js";

const NAMES = { people: "ludzie", money: "pieniadze", partner: "partner" };

Deno.test("answers are read as they were written, nothing among them", () => {
  const answers = { people: 3, money: 1500.5, partner: 0 };
  assertEquals(writtenAnswers(answers, NAMES), "?ludzie=3&pieniadze=1500.5&partner=0");
  assertEquals(readAnswers(writtenAnswers(answers, NAMES), NAMES), answers);
});

Deno.test("what is no number was not answered", () => {
  assertEquals(readAnswers("?ludzie=-3&pieniadze=du%C5%BCo&partner=&miesiace=4", NAMES), {});
  assertEquals(readAnswers("?ludzie=1e3&pieniadze=Infinity", NAMES), {});
});

Deno.test("without an answer there is no query", () => {
  assertEquals(writtenAnswers({}, NAMES), "");
});
