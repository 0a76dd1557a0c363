/** Answers: what is written in the form as people read it. */

import { answersOf, inWords } from "../../../../theme/assets/js/form/send/answers.js";
import { assertEquals } from "../../assert.js";

const ORGANISATION = { properties: { name: { title: "Nazwa" }, role: { title: "Rola" } } };
const PROPERTIES = {
  title: { title: "Tytuł" },
  themes: { title: "Tematy", "x-shape": "list", items: {} },
  organisations: { title: "Organizacje", "x-shape": "list", items: ORGANISATION },
  cost: { title: "Koszt", "x-shape": "either", anyOf: [{}, { "x-shape": "list", items: ORGANISATION }] },
};

Deno.test("values stand in the order of the schema, items a line each, fields beside each other", () => {
  const written = {
    cost: "brak danych",
    organisations: [{ role: "lider", name: "A" }],
    themes: ["x", "y"],
    title: "T",
  };
  assertEquals(answersOf(written, PROPERTIES), [
    { title: "Tytuł", text: "T" },
    { title: "Tematy", text: "– x\n– y" },
    { title: "Organizacje", text: "– Nazwa: A; Rola: lider" },
    { title: "Koszt", text: "brak danych" },
  ]);
});

Deno.test("what the schema does not know is told under its key, and what is empty is not", () => {
  assertEquals(answersOf({ mystery: { a: "1" }, title: undefined }, PROPERTIES), [{ title: "mystery", text: "a: 1" }]);
});

Deno.test("what is ticked is told by a tick", () => {
  const properties = { draft: { title: "Szkic", "x-shape": "flag" } };
  assertEquals(answersOf({ draft: "true" }, properties), [{ title: "Szkic", text: "✓" }]);
});

Deno.test("answers in words stand under their titles", () => {
  assertEquals(inWords([{ title: "A?", text: "a" }, { title: "B?", text: "b" }]), "A?\na\n\nB?\nb\n");
});
