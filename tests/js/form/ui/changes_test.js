/** The changes: what is said of a mended practice, field by field. */

import { changesOf } from "../../../../theme/assets/js/form/ui/changes.js";
import { assertEquals } from "../../assert.js";

const text = { "x-shape": "text" };
const list = (items) => ({ "x-shape": "list", items });
const record = (properties) => ({ "x-shape": "record", properties });
const schema = record({
  title: { ...text, title: "Title" },
  city: { ...list(text), anyOf: [text, { items: text }], title: "City" },
  status: { ...record({ as_of: { "x-shape": "date", title: "As of" } }), title: "State" },
  sources: { ...list(record({ read: { "x-shape": "date", title: "Read on" } })), title: "Sources" },
});
const headings = [{ id: "why", label: "Why", names: ["Why"] }, { id: "what", label: "What", names: ["What"] }];
const kit = { bank: { schema, headings }, words: { above: "Above" } };
const practice = (front, body = "") => ({ front, body });

Deno.test("a change is named by the way to its place", () => {
  const before = practice({ title: "A", status: { as_of: "2020" }, sources: [{ read: "2020" }, { read: "2021" }] });
  const after = practice({ title: "A", status: { as_of: "2024" }, sources: [{ read: "2020" }, { read: "2024" }] });
  assertEquals(changesOf(before, after, kit), [
    { title: "State › As of", before: "2020", after: "2024" },
    { title: "Sources 2 › Read on", before: "2021", after: "2024" },
  ]);
});

Deno.test("what comes and what goes is told whole, and a single item is the same as a list of one", () => {
  assertEquals(changesOf(practice({ title: "A", city: "B" }), practice({ city: ["B"] }), kit), [
    { title: "Title", before: "A", after: "" },
  ]);
});

Deno.test("of a list that grows or shrinks the items that come and go are told", () => {
  const sources = (...dates) => practice({ sources: dates.map((read) => ({ read })) });
  assertEquals(changesOf(sources("2020", "2021"), sources("2020", "2022", "2021"), kit), [
    { title: "Sources", before: "", after: "Read on: 2022" },
  ]);
  assertEquals(changesOf(sources("2020", "2021"), sources("2021"), kit), [
    { title: "Sources", before: "Read on: 2020", after: "" },
  ]);
});

Deno.test("of a text the paragraphs that differ are told, under their heading", () => {
  const body = (second) => `## Why\n\nOne.\n\n${second}\n\n## What\n\nThree.`;
  assertEquals(changesOf(practice({}, body("Two.")), practice({}, body("Two, mended.")), kit), [
    { title: "Why", before: "Two.", after: "Two, mended." },
  ]);
});
