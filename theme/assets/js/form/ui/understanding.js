/** Understanding: what a clerk writes becomes what the file holds; the field tells what was understood, with a way back. */

import { address, cost, currency, date, email, number, period, sourceId } from "../rules/conversions.js";
import { parseDate } from "../rules/dates.js";
import { fold, slug } from "../rules/normalise.js";
import { fill } from "../rules/problems.js";
import { findTerm, namesOf, spelling, termsOf } from "../rules/vocabulary.js";

const PLAIN = { date, number, measure: number, currency, address, email };
const COUNTED = ["number", "measure"];
const ID = "not-an-id"; // the problem of a field for the id of something

/** Lets a widget of a line understand what is written in it. */
export function understand(widget, schema, { key }, kit) {
  const { input } = widget;
  let kept = ""; // what was to stay as it was written
  input.addEventListener("change", () => {
    const written = input.value.trim();
    silence(widget);
    if (!written || written === kept) return;
    const read = understood(written, schema, key, widget, kit.bank);
    if (!read || read.value === written) return;
    const before = read.others.map(([other]) => [other, other.get()]);
    write(widget, read.value);
    for (const [other, value] of read.others) write(other, value);
    tell(widget, inWords(read, schema, kit), kit, () => {
      kept = written;
      for (const [other, value] of before) write(other, value);
      write(widget, written);
      input.focus();
    });
  });
}

/** Names a source of a list by its publisher, or by its title until one is written, as long as nobody names it otherwise. */
export function nameSources({ element }, fields, kit) {
  let made = "";
  element.addEventListener("change", ({ target }) => {
    const told = fields.publisher?.get() ?? fields.title?.get();
    const isOwn = ![made, ""].includes(fields.id.get() ?? "");
    if (!told || isOwn || fields.id.input === target) return;
    const others = [...element.closest(".items")?.querySelectorAll("[data-key=id] input") ?? []]
      .filter((input) => input !== fields.id.input).map(({ value }) => value);
    const name = sourceId(told, others) ?? "";
    if (name === made) return;
    made = name;
    write(fields.id, name);
    tell(fields.id, name, kit, () => write(fields.id, ""));
  });
}

/** Whether the fields of a record are those of something that is named by an id, and tell who published it. */
export function isNamed({ properties }) {
  return properties.id?.["x-problem"] === ID && "publisher" in properties;
}

/** {value, others} of what is written, `others` being fields beside with their values; null when nothing is understood. */
export function understood(written, schema, key, widget, bank) {
  const beside = (name) => besideOf(widget, name);
  const further = (values) => {
    const named = Object.entries(values).map(([name, value]) => [beside(name), value]);
    return named.filter(([field, value]) => field && value);
  };
  if (schema["x-problem"] === ID) return { value: slug(written), others: [] };
  if (key === "from" && beside("to")) {
    const { from, to } = period(written, bank) ?? {};
    if (from) return { value: from, others: further({ to }) };
  }
  const [word, figure] = exactness(written, schema, bank);
  if (COUNTED.includes(schema["x-shape"]) && beside("currency")) {
    const { amount, per, ...others } = cost(figure, bank) ?? {};
    const unit = per && findTerm(bank, bank.schema.properties.cost.anyOf[1].items.properties.per, per);
    const told = unit ? { ...others, per: spelling({}, unit) } : others;
    const isPlaced = Object.keys(told).every(beside); // no word of it is lost
    if (amount && (!per || unit) && isPlaced) return { value: word + amount, others: further(told) };
  }
  const value = PLAIN[schema["x-shape"]]?.(figure, bank);
  return value ? { value: word + value, others: [] } : null;
}

/** The word that says how exact a number is, with a space after it, and what it is said of. */
function exactness(written, schema, bank) {
  const words = schema["x-precision"] ? termsOf(bank, schema["x-precision"]).flatMap(namesOf) : [];
  const folded = fold(written);
  const word = words.filter((one) => folded.startsWith(`${fold(one)} `)).sort((a, b) => b.length - a.length)[0] ?? "";
  const length = word && word.length + 1;
  return [written.slice(0, length), written.slice(length).trim()];
}

/** The widget of another field of the same record. */
function besideOf({ element }, key) {
  return element.parentElement?.querySelector(`:scope > [data-key="${key}"]`)?.widget;
}

function write(widget, value) {
  widget.set(value || undefined);
  widget.element.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A date or a number as people read it. */
function inWords({ value, others }, schema, kit) {
  const grouped = (text) => text.replace(/[\d.]+$/, (digits) => kit.language.number(Number(digits)));
  const shown = { date: (text) => kit.language.date(parseDate(text)), number: grouped, measure: grouped };
  const words = (shown[schema["x-shape"]] ?? String)(value);
  return [words, ...others.map(([, other]) => other)].join(", ");
}

function tell(widget, words, kit, undo) {
  const { element } = widget;
  silence(widget); // what was understood last holds
  const line = kit.part("understood");
  const said = fill(kit.words.understood, { value: words });
  line.querySelector("span").textContent = said;
  line.querySelector("button").addEventListener("click", () => {
    line.remove();
    undo();
  });
  element.querySelector(".ask__input").after(line);
  kit.say(said);
}

function silence({ element }) {
  element.querySelector(":scope > .ask__understood")?.remove();
}
