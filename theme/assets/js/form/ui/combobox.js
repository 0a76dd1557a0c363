/** The combobox: a field in which any text may be written, with what it may be completed to in a list under it. */

import { fill } from "../rules/problems.js";

const PAUSE = 120; // milliseconds without a key before the list is drawn
let number = 0;

/**
 * Make a combobox of a text input: `find` gives the options for a text, {value, label, note}, of which `value` is what is
 * written when one is chosen.
 */
export class Combobox {
  constructor(input, find, kit) {
    const element = kit.part("combobox");
    const list = element.querySelector("[role=listbox]");
    this.input = input;
    this.find = find;
    this.kit = kit;
    this.element = element;
    this.list = list;
    this.found = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    list.id = `options-${(number += 1)}`;
    list.setAttribute("aria-label", kit.words.places);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.autocomplete = "off";
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.steer(event));
    input.addEventListener("blur", () => this.close());
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
    list.addEventListener("click", ({ target }) => this.take(this.options.indexOf(target.closest("[role=option]"))));
    element.prepend(input);
  }

  get options() {
    return [...this.list.children];
  }

  later() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.draw(), PAUSE);
  }

  draw() {
    if (document.activeElement !== this.input) return;
    this.found = this.find(this.input.value.trim());
    this.list.replaceChildren(...this.found.map((one, at) => this.option(one, at)));
    this.open(this.found.length > 0);
    if (this.found.length) this.kit.say(fill(this.kit.words.found, { number: this.found.length }));
  }

  option({ label, note }, at) {
    const option = this.kit.part("option");
    option.id = `${this.list.id}-${at}`;
    option.querySelector(".combobox__label").textContent = label;
    option.querySelector(".combobox__note").textContent = note;
    return option;
  }

  open(wanted) {
    this.list.hidden = !wanted;
    this.input.setAttribute("aria-expanded", String(wanted));
    this.choose(-1);
  }

  close() {
    clearTimeout(this.waiting);
    this.open(false);
  }

  steer(event) {
    const { key } = event;
    const chosen = this.options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      this.step(chosen, key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter" && chosen >= 0) {
      event.preventDefault();
      this.take(chosen);
    } else if (key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  /** Go one option on; after the last and before the first comes the field itself. */
  step(chosen, by) {
    if (this.list.hidden) {
      this.draw();
      if (!this.found.length) return;
    }
    const places = this.found.length + 1;
    this.choose(((chosen + 1 + by + places) % places) - 1);
  }

  choose(at) {
    for (const [number, option] of this.options.entries()) option.setAttribute("aria-selected", String(number === at));
    const option = this.options[at];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  /** Write the option into the field. */
  take(at) {
    if (!this.found[at]) return;
    this.input.value = this.found[at].value;
    this.close();
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
