/** Facets: which practices a choice leaves, and how many each further choice would. */

import { narrow, termsOf, unpack, years } from "../../../theme/assets/js/catalogue/facets.js";
import { arrange } from "../../../theme/assets/js/catalogue/order.js";
import { assertEquals } from "../assert.js";

const month = (year, number = 0) => (year - 1900) * 13 + number;
const column = (...numbers) =>
  numbers.map((some) => some.map((number) => String.fromCharCode("/".charCodeAt(0) + 1 + number)).join("")).join("/");

// Four practices: 0 in alfa/centrum, 1 in alfa, 2 in beta, 3 in both cities and without a time.
const BANK = unpack({
  practices: 4,
  today: month(2026, 11),
  terms: {
    city: ["alfa", "beta"],
    district: ["alfa/centrum"],
    theme: ["dom", "kuchnia"],
    kind: ["forum", "warsztat"],
    audience: [],
    state: ["trwa", "koniec"],
    cost: [],
    evidence: [],
    size: ["mala", "duza"],
    need: [],
    known: [],
    cause: [],
    archived: [],
  },
  broader: [null, 0],
  running: [0],
  columns: {
    city: column([0], [0], [1], [0, 1]),
    district: column([0], [], [], []),
    theme: column([0], [1], [1], []),
    kind: column([0], [1], [0], [1]),
    audience: column([], [], [], []),
    state: column([0], [1], [0], [0]),
    cost: column([], [], [], []),
    evidence: column([], [], [], []),
    size: column([0], [0], [1], [0, 1]),
    need: column([], [], [], []),
    known: column([], [], [], []),
    cause: column([], [], [], []),
    archived: column([], [], [], []),
    from: column([month(2015, 3)], [month(2010)], [month(2020)], []),
    to: column([], [month(2012)], [], []),
  },
});
const ALL = [0, 1, 2, 3];
const choice = (chosen = {}, from = null, to = null) => ({
  chosen: Object.fromEntries(Object.entries(chosen).map(([name, ids]) => [name, new Set(ids)])),
  from,
  to,
});

Deno.test("without a choice all are left", () => {
  assertEquals(narrow(BANK, choice(), ALL).left, ALL);
});

Deno.test("several values of a facet mean or, and several facets and", () => {
  assertEquals(narrow(BANK, choice({ kind: ["forum", "warsztat"] }), ALL).left, ALL);
  assertEquals(narrow(BANK, choice({ city: ["alfa"], kind: ["forum"] }), ALL).left, [0]);
});

Deno.test("a district narrows its city and leaves another alone", () => {
  assertEquals(narrow(BANK, choice({ city: ["alfa"], district: ["alfa/centrum"] }), ALL).left, [0]);
  assertEquals(narrow(BANK, choice({ city: ["alfa", "beta"], district: ["alfa/centrum"] }), ALL).left, [0, 2, 3]);
});

Deno.test("a theme brings the narrower ones", () => {
  assertEquals(narrow(BANK, choice({ theme: ["dom"] }), ALL).left, [0, 1, 2]);
  assertEquals(narrow(BANK, choice({ theme: ["kuchnia"] }), ALL).left, [1, 2]);
});

Deno.test("years leave what took place in them; what is open lasts until today", () => {
  assertEquals(narrow(BANK, choice({}, 2013, 2016), ALL).left, [0]);
  assertEquals(narrow(BANK, choice({}, 2025), ALL).left, [0, 2]);
  assertEquals(narrow(BANK, choice({}, null, 2010), ALL).left, [1]);
});

Deno.test("a count is how many practices its term would leave beside what is chosen elsewhere", () => {
  const { counts, without } = narrow(BANK, choice({ kind: ["forum"] }), ALL);
  assertEquals(counts.kind, [2, 2]);
  assertEquals(counts.city, [1, 1]);
  assertEquals(without, { kind: 4 });
});

Deno.test("what is in the archive is left out and counted until it is asked for", () => {
  const terms = { ...BANK.terms, archived: ["1"] };
  const bank = { ...BANK, terms, columns: { ...BANK.columns, archived: [[], [0], [], [0]] } };
  const { left, counts, without } = narrow(bank, choice({ kind: ["warsztat"] }), ALL);
  assertEquals(left, []);
  assertEquals(counts.archived, [2]);
  assertEquals(without, { kind: 2, archived: 2 });
  assertEquals(narrow(bank, choice({ kind: ["warsztat"], archived: ["1"] }), ALL).left, [1, 3]);
});

Deno.test("what no practice has leaves none", () => {
  assertEquals(narrow(BANK, choice({ theme: ["zebra"] }), ALL).left, []);
});

Deno.test("orders: the newest, the longest, the titles; what tells no time comes last", () => {
  assertEquals(arrange(BANK, ALL, "newest"), [2, 0, 1, 3]);
  assertEquals(arrange(BANK, ALL, "longest"), [0, 2, 1, 3]);
  assertEquals(arrange(BANK, ALL, "title", [3, 1, 0, 2]), [2, 1, 3, 0]);
  assertEquals(arrange(BANK, [3, 1], ""), [3, 1]);
});

Deno.test("a practice tells its years and terms", () => {
  assertEquals([years(BANK, 0), years(BANK, 1), years(BANK, 3)], [[2015, null], [2010, 2012], null]);
  assertEquals(termsOf(BANK, "city", 3), ["alfa", "beta"]);
});
