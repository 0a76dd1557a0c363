/** Items: the widget of a list, to which items are added, taken away and moved; fields.js tells what a widget is. */

import { isLone, several } from "../rules/schema.js";
import { isText } from "../rules/written.js";
import { group } from "./ask.js";

/** The maker of lists whose items `make` makes. */
export function list(make) {
  return (schema, told, required, kit) =>
    new Items(make, schema, { ...told, required }, group(told, required, kit, "list"), kit);
}

class Items {
  parts = []; // {row, inner}: an item's row, and the widget in it

  constructor(make, schema, told, element, kit) {
    this.make = make;
    this.schema = schema;
    this.told = told;
    this.element = element;
    this.rows = element.querySelector(".items");
    this.kit = kit;
    this.input = element.querySelector(".items__add");
    this.input.addEventListener("click", () => firstInput(this.insert().inner)?.focus());
    element.querySelector(".items__title").textContent = told.title ?? "";
    element.widget = this;
    this.begin();
  }

  /** A list that has to have an item shows its first, empty one. */
  begin() {
    if (this.told.required === true && !this.parts.length) this.insert();
  }

  get() {
    const written = this.parts.map(({ inner }) => inner.get()).filter((value) => value !== undefined);
    return written.length ? written : undefined;
  }

  set(node) {
    this.parts.length = 0;
    this.rows.replaceChildren();
    itemsOf(node, this.schema).forEach((item) => this.insert(item));
    this.begin();
    this.renumber();
  }

  visit(place, callback) {
    callback(place, this);
    const filled = this.parts.filter(({ inner }) => inner.get() !== undefined);
    filled.forEach(({ inner }, at) => inner.visit(`${place}[${at + 1}]`, callback));
  }

  refill() {
    this.parts.forEach(({ inner }) => inner.refill?.());
  }

  insert(node) {
    const inner = this.make(several(this.schema).items, {}, false, this.kit);
    const isRecord = inner.element.matches(".ask--group");
    const one = { row: this.kit.part(isRecord ? "item-record" : "item"), inner };
    if (node !== undefined) one.inner.set(node);
    if (isRecord) this.fold(one, node);
    one.inner.element.classList.add("ask--bare");
    one.row.querySelector(".item__body").append(one.inner.element);
    one.row.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-move]");
      if (button?.closest(".item") === one.row) this.move(one, button);
    });
    this.parts.push(one);
    this.rows.append(one.row);
    this.renumber();
    return one;
  }

  /** An item of several fields is folded under its first words, unless it is a new one. */
  fold({ row, inner }, node) {
    const told = row.querySelector(".item__told");
    const tell = () => (told.textContent = firstWords(inner));
    row.querySelector("details").open = node === undefined;
    row.addEventListener("change", tell);
    tell();
  }

  move(one, button) {
    const { move: way } = button.dataset;
    const at = this.parts.indexOf(one);
    this.parts.splice(at, 1);
    if (way !== "away") this.parts.splice(way === "up" ? at - 1 : at + 1, 0, one);
    this.rows.replaceChildren(...this.parts.map(({ row }) => row));
    this.renumber();
    if (way === "away") (this.parts[Math.min(at, this.parts.length - 1)]?.inner.input ?? this.input).focus();
    else (button.disabled ? one.row.querySelector("[data-move]:not(:disabled)") : button).focus();
    this.element.dispatchEvent(new Event("change", { bubbles: true }));
    this.kit.say(this.kit.words[way]);
  }

  renumber() {
    this.parts.forEach(({ row, inner }, at) => {
      const title = `${this.told.title ?? ""} ${at + 1}`;
      row.querySelector(".item__number").textContent = title;
      row.querySelector("[data-move=up]").disabled = at === 0;
      row.querySelector("[data-move=down]").disabled = at === this.parts.length - 1;
      inner.input?.setAttribute("aria-label", title);
    });
  }
}

/** The items that are written there; a single one may stand without its list. */
function itemsOf(node, schema) {
  const single = node !== undefined && (isLone(schema) || isText(node)) ? [node] : [];
  return (Array.isArray(node) ? node : single).filter((item) => item !== "");
}

/** What stands in the first field of words, or else in the first at all. */
function firstWords({ element }) {
  const inputs = [...element.querySelectorAll("input, textarea, select")].filter(({ value }) => value);
  const words = inputs.find((input) => /\s/.test(input.value)) ?? inputs[0];
  return words?.value ?? "";
}

export function firstInput({ element }) {
  return element.querySelector("input, textarea, select");
}
