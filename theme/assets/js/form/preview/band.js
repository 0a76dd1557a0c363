/** The band: what a reader asks of a practice before all else, as in bank/site/band.py. */

import { parse } from "../rules/dialect.js";
import { words } from "../rules/plain.js";
import { yearsRunning } from "./life.js";
import { needInWords } from "./needs.js";
import { sizesInWords } from "./sizes.js";
import { badge } from "./standing.js";

const APART = " · ";

/** The marks of a practice; what cannot be known has none. `quantity` and `costInWords` tell numbers and amounts. */
export function band(practice, bank, language, { quantity, costInWords }) {
  const { archived, audience = [], needs = [], cost, status, failures = [] } = practice;
  const stands = badge(practice, bank.today, bank.drawing.standing, language);
  const said = {
    audience: audience.map(({ label }) => label).join(", "),
    size: sizesInWords(practice, bank),
    takes: needs.filter(counted).filter(isFirst).map((need) => needInWords(need, quantity)).join(APART),
    cost: compared(cost, bank.drawing.compared).map((own) => costInWords(own)).join(APART),
    state: [inYears(practice, bank.today, language), stands].filter(Boolean).join(", "),
    failed: failures[0]?.what === undefined ? "" : plain(failures[0].what),
  };
  const meaning = archived ? "archived" : status?.state?.meaning;
  return Object.entries(bank.drawing.band)
    .filter(([id]) => said[id])
    .map(([id, label]) => ({ id, label, words: said[id], state: id === "state" ? meaning : "" }));
}

/** Whether it takes a number of that; the size of the place has its own mark. */
function counted({ kind, number }) {
  return number !== undefined && kind?.meaning !== "size";
}

/** Whether no number before it is of the same thing: its other numbers need their notes. */
function isFirst({ kind }, at, all) {
  return all.findIndex((other) => other.kind === kind) === at;
}

/** The first amount of each thing that it buys, as far as others can be compared with it. */
function compared(cost, units) {
  return cost.filter(({ per }, at) => {
    return units.includes(per?.id) && cost.findIndex((other) => other.per === per) === at;
  });
}

/** From when to when, in years, unless it is told for how many. */
function inYears(practice, today, language) {
  const { period } = practice;
  if (yearsRunning(practice, today)) return "";
  const year = (date) => date && (date.text ?? date).slice(0, 4);
  return period?.start && language.period({ start: year(period.start), end: year(period.end) });
}

/** The words of a text, without its citations. */
function plain(text) {
  const said = parse(text).filter(({ type }) => ["inline", "fence", "code_block"].includes(type));
  return said.map((token) => (token.type === "inline" ? words(token) : token.content)).join(" ");
}
