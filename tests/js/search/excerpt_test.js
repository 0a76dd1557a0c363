/** The excerpt: the part of a practice's text with the most hits. */

import { excerpt } from "../../../theme/assets/js/search/excerpt.js";
import { assertEquals } from "../assert.js";

const codesOf = (text) => text.toLowerCase().match(/\p{L}+/gu).join(" ");
const written = (pieces) => pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join("");
const shown = (passages, marks, known = 0) =>
  written(excerpt(passages, passages.map(codesOf), { codes: new Set(), runs: [], ...marks }, known).pieces);

Deno.test("found words are marked in the text itself", () => {
  assertEquals(
    shown(["Ala ma kota, a kot ma Alę."], { codes: new Set(["kota", "kot"]) }),
    "Ala ma [kota], a [kot] ma Alę.",
  );
});

Deno.test("a run counts only where its words stand together; any word may fill a gap", () => {
  const marks = { runs: [[["dom"], null, ["mieście"]]] };
  assertEquals(shown(["Dom jest. Dom w mieście."], marks), "Dom jest. [Dom] [w] [mieście].");
});

Deno.test("what is shown elsewhere is not shown again, and nothing found shows nothing", () => {
  assertEquals(shown(["kot", "pies"], { codes: new Set(["kot"]) }, 1), "");
  assertEquals(shown(["kot"], {}), "");
});

Deno.test("of a long text the part around the most hits is shown, with ellipses", () => {
  const text = `${"raz ".repeat(60)}kot pies kot ${"dwa ".repeat(60)}`.trim();
  const pieces = shown([text], { codes: new Set(["kot"]) });
  assertEquals([pieces.startsWith("… "), pieces.endsWith(" …"), pieces.includes("[kot] pies [kot]")], [
    true,
    true,
    true,
  ]);
  assertEquals(pieces.split(" ").length - 2, 32);
});

Deno.test("the place of the passage is told", () => {
  assertEquals(
    excerpt(["kot", "pies", "kot"], ["kot", "pies", "kot"], { codes: new Set(["kot"]), runs: [] }, 1).place,
    2,
  );
});
