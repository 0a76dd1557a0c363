/** Ticks: the widget of terms to tick, which keeps the order in which they were ticked; fields.js tells what a widget is. */

import { several } from "../rules/schema.js";
import { findTerm, spelling, termsOf } from "../rules/vocabulary.js";
import { isText } from "../rules/written.js";
import { group, leaf } from "./ask.js";

const MANY = 60; // terms that can be ticked at a glance; a longer list is chosen from

export function ticks(schema, told, required, kit) {
  const element = group(told, required, kit, "ticks");
  const { items } = several(schema);
  const chosen = new Map(); // terms, or what is no term, with what is written for them
  const boxes = termsOf(kit.bank, items).map((term) => {
    const row = rowOf(term, kit);
    const box = row.querySelector("input");
    box.addEventListener("change", () => (box.checked ? chosen.set(term, spelling(items, term)) : chosen.delete(term)));
    element.querySelector(".ticks").append(row);
    return [term, box];
  });
  if (boxes.length > MANY) element.querySelector(".ticks").classList.add("ticks--many");
  return leaf(element, boxes[0][1], () => (chosen.size ? [...chosen.values()] : undefined), (node) => {
    chosen.clear();
    const written = node === undefined ? [] : isText(node) ? [node] : Object.values(node);
    for (const name of written) chosen.set((isText(name) && findTerm(kit.bank, items, name)) || name, name);
    for (const [term, box] of boxes) box.checked = chosen.has(term);
  });
}

function rowOf(term, kit) {
  const row = kit.part("tick");
  row.querySelector(".tick__label").textContent = term.label;
  row.querySelector(".tick__meaning").textContent = term.definition ?? "";
  if (term.broader) row.classList.add("tick--narrower");
  return row;
}
