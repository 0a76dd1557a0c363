/** The form of the booklet: what stands on the cover, the download with its progress, and the print view in its place. */

/** @import { ReadersSet, SharedSet } from "../shared/types.js" */

import { fold } from "../search/tokenizer.js";
import { wholeAddress } from "./address.js";
import { Composer, Trouble } from "./composer.js";
import { store } from "./own.js";
import { Print } from "./print.js";
import { sound } from "./store.js";
import { figure, millions } from "../shared/counted.js";
import { sentence } from "../shared/parts.js";

const LONGEST = 60; // letters of a file's name
const TEXTS = ["title", "by", "foreword", "asked"];

export class BookletForm {
  /** @type {ReadersSet} */
  #set = sound(null);
  #entries = [];
  #busy = false;
  /** @type {SharedSet | null} the set of an address */
  shared = null;

  /** `page` holds the form and its words, `sheet` is the print view; `say` tells a listener what has happened. */
  constructor(page, sheet, root, say) {
    this.page = page;
    this.sheet = sheet;
    this.say = say;
    this.form = page.querySelector(".set__booklet");
    this.composer = new Composer(settings(page.dataset, root));
    this.print = new Print(sheet, root);
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.#work(() => this.#compose())));
    this.form.addEventListener("input", () => this.#write());
    this.#on(this.form, "prepare", () => this.#work(() => this.#prepare()));
    this.#on(this.form, "print", () => this.#openPrint());
    this.#on(sheet, "paper", () => globalThis.print());
    this.#on(sheet, "close", () => history.back());
    addEventListener("popstate", () => this.#closePrint());
  }

  #on(place, action, call) {
    for (const button of place.querySelectorAll(`[data-action=${action}]`)) button.addEventListener("click", call);
  }

  /** The set and its entries as they are now; a shared one has its title from the address. */
  async show(set, entries, shared) {
    const changed = JSON.stringify(set) !== JSON.stringify(this.#set);
    this.shared = shared;
    this.#set = set;
    this.#entries = entries;
    this.form.hidden = !entries.length;
    const { paper, notes, extent } = this.form.elements;
    for (const name of TEXTS) {
      const field = this.form.elements[name];
      if (field !== document.activeElement) field.value = set[name];
    }
    paper.value = set.paper;
    notes.checked = set.notes;
    extent.value = set.brief ? "brief" : "full";
    this.#measure();
    if (changed) this.#tell(".set__done", false);
    this.#ready(await this.composer.near());
  }

  #write() {
    const { title, by, foreword, asked, paper, notes, extent } = this.form.elements;
    const cover = { by: by.value, paper: paper.value, notes: notes.checked, brief: extent.value === "brief" };
    const told = { title: title.value, foreword: foreword.value, asked: asked.value };
    if (this.shared) {
      Object.assign(this.shared, told);
      history.replaceState(history.state, "", wholeAddress(this.shared, location.href)); // so that it outlasts a reload
    }
    store.change(() => (this.shared ? cover : { ...cover, ...told }));
    this.#measure();
  }

  /** Tell how much has been written of how much there is room for. */
  #measure() {
    for (const place of this.form.querySelectorAll("[data-length]")) {
      const field = this.form.elements[place.dataset.length];
      const values = { done: figure(field.value.length), all: figure(field.maxLength) };
      place.textContent = sentence(this.page, "length", values);
    }
  }

  /** What stands on the cover; a set without a name goes by what it is. */
  get #cover() {
    const { title, by, ...others } = this.#set;
    return { ...others, title: title.trim() || this.form.elements.title.placeholder, by: by.trim() };
  }

  /** Do one thing at a time, and tell how it went wrong. */
  async #work(task) {
    if (this.#busy) return;
    this.#busy = true;
    this.#tell(".set__failed", false);
    this.#tell(".set__done", false);
    try {
      await task();
    } catch (error) {
      console.error(error);
      this.#fail(error instanceof Trouble ? error.kind : "uncomposed");
    }
    this.#tell(".set__progress", false);
    this.#busy = false;
  }

  async #prepare() {
    this.#progress("loading", 0);
    const sources = await this.composer.prepare(
      this.#entries,
      this.#cover,
      (bytes) => this.#progress("loading", bytes),
    );
    this.#ready(true);
    this.say("ready");
    return sources;
  }

  async #compose() {
    const cover = this.#cover;
    const sources = await this.#prepare();
    this.#progress("composing");
    this.say("composing");
    const pdf = await this.composer.compose(sources);
    this.#save(pdf, `${fileName(cover.title) || this.page.dataset.name}.pdf`);
  }

  #save(pdf, file) {
    const link = this.form.querySelector(".set__done a");
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([pdf], { type: "application/pdf" }));
    link.download = file;
    link.textContent = sentence(this.page, "save", { file, size: millions(pdf.length) });
    this.#tell(".set__done", true);
    this.say("done");
    link.click();
  }

  /** A bar of the bytes loaded; without a number it only says that something goes on. */
  #progress(name, bytes) {
    const size = this.composer.size;
    const bar = this.form.querySelector("progress");
    if (bytes === undefined) bar.removeAttribute("value");
    else Object.assign(bar, { max: size, value: bytes });
    const text = sentence(this.page, name, { done: millions(bytes ?? 0), all: millions(size) });
    this.form.querySelector(".set__progress label").textContent = text;
    this.#tell(".set__progress", true);
  }

  #ready(is) {
    for (const line of this.form.querySelectorAll("[data-ready]")) line.hidden = (line.dataset.ready === "yes") !== is;
  }

  #fail(kind) {
    this.form.querySelector(".set__failed p").textContent = sentence(this.page, kind);
    this.#tell(".set__failed", true);
    this.say(kind);
  }

  #tell(selector, wanted) {
    this.form.querySelector(selector).hidden = !wanted;
  }

  async #openPrint() {
    try {
      await this.print.fill(this.#entries, this.#cover);
    } catch (error) {
      console.error(error);
      this.#fail("unreached");
      return;
    }
    history.pushState({ print: true }, "");
    this.#swap(true);
    this.print.title.focus();
    globalThis.print();
  }

  #closePrint() {
    if (this.sheet.hidden) return;
    this.#swap(false);
    this.print.empty();
    this.form.querySelector("[data-action=print]:not([hidden] *)").focus();
  }

  /** Show the print view in the place of the set, or the set again. */
  #swap(printed) {
    this.sheet.hidden = !printed;
    this.page.hidden = printed;
    document.querySelector("main > .head").hidden = printed;
    scrollTo(0, 0);
  }
}

function settings({ compiler, fonts, size, version }, root) {
  const whole = (address) => new URL(address, root).href;
  return { compiler: whole(compiler), fonts: JSON.parse(fonts).map(whole), size: Number(size), version, root };
}

/** A title as the name of a file: plain letters and dashes. */
export function fileName(title) {
  const words = fold(title).match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, LONGEST);
}
