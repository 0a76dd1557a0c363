/** The sources of a booklet: its main file, in which nothing that is typed is code. */

import { mainFile } from "../../../theme/assets/js/set/sources.js";
import { assert, assertEquals } from "../assert.js";

const ENTRIES = [{ address: "praktyki/alfa/dom/", id: "dom" }, { address: "praktyki/alfa/klub/", id: "klub" }];
const COVER = { title: "Zestaw", by: "", paper: "a4", notes: false, brief: false, foreword: "", asked: "" };
const DAY = new Date(2026, 10, 22);

Deno.test("the practices come in their order, with the day and the paper", () => {
  const lines = mainFile(ENTRIES, COVER, DAY, "pl").split("\n");
  assertEquals(lines.slice(0, 4), [
    '#import "/pdf/booklet.typ": booklet',
    '#import "/praktyki/alfa/dom/dom.typ": practice as practice-0',
    '#import "/praktyki/alfa/klub/klub.typ": practice as practice-1',
    "#booklet(",
  ]);
  assert(lines.includes("  issued: datetime(year: 2026, month: 11, day: 22),"), "the day");
  assert(lines.includes("  by: none,"), "nobody is named");
});

Deno.test("what is typed stays a text", () => {
  const title = 'a") #panic("x") \\" \n\u0000 #[b]';
  const [line] = mainFile(ENTRIES, { ...COVER, title }, DAY, "pl").split("\n").filter((own) => own.includes("title:"));
  assertEquals(line, '  title: "a\\") #panic(\\"x\\") \\\\\\"    #[b]",');
});

Deno.test("no line of the cover ends in a word of one letter", () => {
  assert(mainFile(ENTRIES, { ...COVER, title: "Dom w mieście" }, DAY, "pl").includes("Dom w\u00a0mieście"), "tied");
});

Deno.test("a foreword is its lines with words, and so are the questions", () => {
  const written = { ...COVER, brief: true, foreword: "Witam.\n\n  To nasz w klubie. \n", asked: 'Kto "to"?' };
  const lines = mainFile(ENTRIES, written, DAY, "pl").split("\n");
  assert(lines.includes('  foreword: ("Witam.", "To nasz w\u00a0klubie.", ),'), "the foreword");
  assert(lines.includes('  asked: ("Kto \\"to\\"?", ),'), "the questions");
  assert(lines.includes("  brief: true,"), "a page each");
});

Deno.test("what no font has becomes a box, and an endless word may be broken", () => {
  const title = `Dom 🏡👍🏽 i 漢字 ©, №, żur ${"x".repeat(50)}`;
  const [line] = mainFile(ENTRIES, { ...COVER, title }, DAY, "pl").split("\n").filter((own) => own.includes("title:"));
  assertEquals(line, `  title: "Dom □ i\u00a0□ ©, №, żur ${"x".repeat(36)}\u200b${"x".repeat(14)}",`);
});

Deno.test("a long address leads to its practice as it is", () => {
  const id = "bardzo-dlugo-nazwany-dom-przy-rynku-w-alfie";
  const main = mainFile([{ address: `praktyki/alfa/${id}/`, id }], COVER, DAY, "pl");
  assert(main.includes(`#import "/praktyki/alfa/${id}/${id}.typ": practice as practice-0`), "the path");
});
