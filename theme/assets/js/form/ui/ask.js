/** Asking: what every widget has around its input, a title, a hint and a line for problems. */

import { isText } from "../rules/written.js";

export const WITHIN = "within"; // required once something else of an optional group is written
let number = 0;

/** An input in its surroundings. */
export function entry(input, told, required, kit) {
  const element = kit.part("ask");
  const label = element.querySelector(".ask__label");
  input.id = `field-${(number += 1)}`;
  label.htmlFor = input.id;
  describe(element, input, told, required, kit);
  element.querySelector(".ask__input").append(input);
  return element;
}

/** Title, hint and example of a field, and what its input says of them. */
function describe(element, input, { title, description, examples }, required, kit) {
  const own = element.querySelector(".ask__name");
  own.textContent = title ?? "";
  if (required) own.after(kit.part(required === WITHIN ? "required-within" : "required"));
  const hint = element.querySelector(".ask__hint");
  element.dataset.hint = description ?? "";
  const shown = examples && isText(examples[0]) && input.matches("input, textarea");
  hint.textContent = [description, shown && `${kit.words.example} ${examples[0]}`].filter(Boolean).join(" · ");
  hint.hidden = !hint.textContent;
  const problem = element.querySelector(".ask__problem");
  hint.id = `hint-${(number += 1)}`;
  problem.id = `problem-${number}`;
  input.setAttribute("aria-describedby", `${hint.id} ${problem.id}`);
  if (required === true && input.matches("input:not([type=checkbox]), textarea, select")) {
    input.setAttribute("aria-required", "true");
  }
}

/** The widget of a single value. */
export function leaf(element, input, get, set) {
  const own = { element, input, get, set, visit: (place, callback) => callback(place, own) };
  element.widget = own;
  return own;
}

/** Fields, ticks or items under a common heading. */
export function group(told, required, kit, kind) {
  const element = kit.part(kind);
  const fieldset = element.matches("fieldset") ? element : element.querySelector("fieldset");
  describe(element, fieldset, told, required, kit);
  return element;
}
