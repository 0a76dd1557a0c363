/** A front-matter file: what was not touched stays byte for byte, comments too. */

import { readDocument, writeDocument } from "../../../../theme/assets/js/form/rules/front_matter_file.js";
import { assertEquals } from "../../assert.js";

const TEXT = { "x-shape": "text", "x-one-line": true };
const SCHEMA = {
  properties: {
    title: TEXT,
    year: { "x-shape": "number" },
    people: { "x-shape": "measure" },
    themes: { "x-shape": "list", items: { "x-shape": "choice" } },
    sources: { "x-shape": "list", items: { "x-shape": "record", properties: { id: TEXT, title: TEXT } } },
  },
};
const FILE = `---
# o praktyce
title:   'Dom'   # tytuł
year: 2021
mine: {a: [1, 2]} # nieznane
sources:
  # pierwsze
  - id: a
    title: Raz
  - {id: b, title: Dwa}
---

Treść.
`;

const changed = (change) => {
  const read = readDocument(FILE);
  change(read.front);
  return writeDocument(read, SCHEMA);
};

Deno.test("a file that nobody touched is written as it was read", () => {
  assertEquals(changed(() => undefined), FILE);
});

Deno.test("a changed value leaves all others and their comments alone", () => {
  assertEquals(changed((front) => (front.year = "2022")), FILE.replace("2021", "2022"));
  assertEquals(
    changed((front) => (front.sources[0].title = "Trzy")),
    FILE.replace("title: Raz", "title: Trzy"),
  );
});

Deno.test("beside a changed value nothing is wrapped, folded or quoted anew", () => {
  const text = `---
title: "Dom"
sources:
  - {id: a,  title: 'Raz'}
  - id: b # druga
    title: >-
      Inny długi tytuł,
      też złamany
---
`;
  const read = readDocument(text);
  read.front.sources[0].title = 'Dwa: "razem", albo i nie';
  assertEquals(writeDocument(read, SCHEMA), text.replace("'Raz'", JSON.stringify('Dwa: "razem", albo i nie')));
  const other = readDocument(text);
  other.front.sources[1].title = "Krótki";
  assertEquals(
    writeDocument(other, SCHEMA),
    text.replace(">-\n      Inny długi tytuł,\n      też złamany\n", "Krótki\n"),
  );
});

Deno.test("a new key comes last, in the order of the schema", () => {
  assertEquals(
    changed((front) => (front.themes = ["dom", "kuchnia"])),
    FILE.replace("---\n\nTreść", "themes: [dom, kuchnia]\n---\n\nTreść"),
  );
});

Deno.test("a key that is gone leaves its comments", () => {
  assertEquals(changed((front) => delete front.mine), FILE.replace("mine: {a: [1, 2]} # nieznane\n", ""));
});

Deno.test("what is no front matter is refused with the code of the problem", () => {
  const codeOf = (text) => readDocument(text).problem?.code;
  assertEquals(
    ["Treść.", "---\ntitle: a\n", "---\n- a\n---\n", "---\na: &x 1\nb: *x\n---\n", "---\na: [\n---\n"].map(codeOf),
    [
      "front-matter-missing",
      "front-matter-unclosed",
      "front-matter-without-fields",
      "yaml-alias",
      "fields-unreadable",
    ],
  );
});

Deno.test("a number is written as one, with the word that says how exact it is as a text", () => {
  const written = (people) =>
    changed((front) => (front.people = people)).split("\n").find((line) => /^people/.test(line));
  assertEquals(["613", "ponad 60"].map(written), ["people: 613", "people: ponad 60"]);
});
