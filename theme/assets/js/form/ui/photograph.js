/** The photograph: the widget of a picture, chosen and drawn anew in the browser once there is consent, with its words. */

import { redrawn } from "../send/photograph.js";
import { group } from "./ask.js";
import { line } from "./inputs.js";

const ENDING = ".jpg";

export function photograph(schema, told, required, kit) {
  const element = group({ title: told.title }, required, kit, "photograph");
  return new Photograph(element, schema, kit);
}

class Photograph {
  file = "";
  rest = {};

  constructor(element, schema, kit) {
    this.element = element;
    this.kit = kit;
    this.consent = element.querySelector(".photograph__consent input");
    this.chosen = element.querySelector("[type=file]");
    this.input = element.querySelector("[data-do=choose]");
    this.alt = line(schema.properties.alt, schema.properties.alt, true, kit);
    element.querySelector(".ask__group").append(this.alt.element);
    this.input.addEventListener("click", () => this.ask());
    this.chosen.addEventListener("change", () => this.take(this.chosen.files[0]));
    element.querySelector("[data-do=away]").addEventListener("click", () => this.putAway());
    element.widget = this;
    this.show();
  }

  get() {
    const alt = this.alt.get();
    return this.file ? { file: this.file, ...(alt !== undefined && { alt }), ...this.rest } : undefined;
  }

  set(node) {
    const { file = "", alt, ...rest } = node ?? {};
    Object.assign(this, { file, rest });
    this.alt.set(alt);
    this.show();
  }

  visit(place, callback) {
    callback(place, this);
    callback(`${place}.file`, this);
    this.alt.visit(`${place}.alt`, callback);
  }

  /** Nothing is chosen before there is consent. */
  ask() {
    if (this.consent.checked) return this.chosen.click();
    this.tell(this.kit.words.photographConsent);
    this.consent.focus();
  }

  async take(file) {
    this.chosen.value = "";
    if (!file) return;
    this.tell(this.kit.words.photographWorking);
    try {
      const { blob, shown, narrow } = await redrawn(file);
      const { token, kept } = await this.kit.bag.add(blob, ENDING, shown);
      this.put(token);
      this.tell(
        [narrow && this.kit.words.photographNarrow, !kept && this.kit.words.photographUnkept].filter(Boolean).join(" "),
      );
      this.alt.input.focus();
    } catch {
      this.tell(this.kit.words.photographUnread);
    }
  }

  /** Show another file, or none. */
  put(file) {
    if (this.file) this.kit.bag.remove(this.file);
    this.file = file;
    this.show();
    this.element.dispatchEvent(new Event("change", { bubbles: true }));
  }

  putAway() {
    this.alt.set(undefined);
    this.put("");
    this.tell("");
    this.input.focus();
  }

  show() {
    const figure = this.element.querySelector(".photograph__shown");
    const shown = this.kit.bag.items.get(this.file)?.shown;
    const picture = figure.querySelector("img");
    figure.hidden = !this.file;
    picture.hidden = !shown;
    if (shown) picture.src = shown;
    figure.querySelector(".photograph__name").textContent = shown ? "" : this.file;
    this.alt.element.hidden = !this.file;
    this.consent.closest("label").hidden = Boolean(this.file);
    this.input.textContent = this.file ? this.kit.words.photographOther : this.kit.words.photographChoose;
    if (this.file) this.consent.checked = true;
  }

  tell(words) {
    const said = this.element.querySelector(".photograph__said");
    said.textContent = words;
    said.hidden = !words;
  }
}
