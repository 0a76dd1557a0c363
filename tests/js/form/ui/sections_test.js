/** Sections: the body under the bank's own headings, taken apart for the form and put together again. */

import { joinBody, sectionAt, splitBody } from "../../../../theme/assets/js/form/ui/sections.js";
import { assertEquals } from "../../assert.js";

const HEADINGS = [
  { id: "po-co", label: "Po co", names: ["po-co", "Po co", "Cel"] },
  { id: "rezultaty", label: "Rezultaty", names: ["rezultaty", "Rezultaty"] },
];

Deno.test("a body is put together as it was taken apart", () => {
  const body = "Wstęp.\n\n## Po co\n\nTak.\n\n### Niżej\n\nI tak.\n\n## Rezultaty\n\nSą.";
  assertEquals(joinBody(splitBody(body, HEADINGS), HEADINGS), body);
});

Deno.test("a heading is known by any of its names and written by its label, in the bank's order", () => {
  const texts = splitBody("## REZULTATY ##\n\nb\n\n## cel\n\na", HEADINGS);
  assertEquals(joinBody(texts, HEADINGS), "## Po co\n\na\n\n## Rezultaty\n\nb");
});

Deno.test("a foreign heading, one that stands twice and one within code stay in their text", () => {
  const texts = splitBody("## Po co\n\na\n\n## Inne\n\nb\n\n## Po co\n\nc\n\n```\n## Rezultaty\n```", HEADINGS);
  assertEquals(Object.keys(texts), ["po-co"]);
  assertEquals(texts["po-co"], "a\n\n## Inne\n\nb\n\n## Po co\n\nc\n\n```\n## Rezultaty\n```");
});

Deno.test("a line of the body is told by its section", () => {
  const texts = { "": "Wstęp.", "po-co": "Tak.\n\nTak.", rezultaty: "Są." };
  const lines = joinBody(texts, HEADINGS).split("\n");
  const at = (words) => sectionAt(lines.indexOf(words) + 1, texts, HEADINGS);
  assertEquals([at("Wstęp."), at("Tak."), at("## Rezultaty"), at("Są.")], ["", "po-co", "rezultaty", "rezultaty"]);
});

Deno.test("sections without a word leave no heading", () => {
  assertEquals(joinBody({ "po-co": "  \n", rezultaty: "Są." }, HEADINGS), "## Rezultaty\n\nSą.");
});
