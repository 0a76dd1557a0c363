/** A set as one page to print: the articles of its practices' own pages, one after another under a cover and contents. */

import { dayInWords } from "../shared/locale.js";
import { lines } from "./lines.js";

const UNPRINTED = "[data-screen]";

export class Print {
  /** `sheet` is the part of the page that it fills. */
  constructor(sheet, root) {
    this.title = document.createElement("h1"); // the page itself has its own
    this.title.tabIndex = -1;
    sheet.querySelector(".set__cover").prepend(this.title);
    this.sheet = sheet;
    this.root = root;
  }

  /** Fill the sheet with the practices of these entries; throw when one cannot be loaded. */
  async fill(entries, { title, by, foreword, asked }) {
    const articles = await Promise.all(entries.map((entry) => this.#article(entry)));
    this.title.textContent = title;
    this.#optional("[data-by]", by);
    this.#written(".set__foreword", foreword, "p");
    this.#written(".set__asked", asked, "li");
    this.sheet.querySelector("[data-date]").textContent = dayInWords(new Date(), document.documentElement.lang);
    this.sheet.querySelector(".set__contents ol").replaceChildren(...entries.map(line));
    this.sheet.querySelector(".set__articles").replaceChildren(...articles);
    await Promise.allSettled([...this.sheet.querySelectorAll("img")].map((image) => image.decode()));
  }

  empty() {
    this.sheet.querySelector(".set__articles").replaceChildren();
  }

  #optional(selector, text) {
    const element = this.sheet.querySelector(selector);
    element.textContent = text;
    element.hidden = !text;
  }

  /** A part with a line of what the leader has written in each element of that name; hidden without any. */
  #written(selector, text, name) {
    const part = this.sheet.querySelector(selector);
    const elements = lines(text).map((line) => Object.assign(document.createElement(name), { textContent: line }));
    part.querySelector("[data-lines]").replaceChildren(...elements);
    part.hidden = !elements.length;
  }

  async #article({ id, address }) {
    const url = new URL(address, this.root);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const article = document.adoptNode(page.querySelector("article.practice"));
    for (const element of article.querySelectorAll(UNPRINTED)) element.remove();
    for (const fold of article.querySelectorAll("details")) fold.open = true;
    settle(article, url, id);
    return article;
  }
}

function line({ id, title, place }) {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${named(id, "")}`;
  link.textContent = title;
  line.append(link, place ? ` · ${place}` : "");
  return line;
}

/** Make addresses whole, ids those of this practice alone, and its title one below the set's. */
function settle(article, url, id) {
  article.id = named(id, "");
  for (const element of article.querySelectorAll("[src]")) element.src = new URL(element.getAttribute("src"), url);
  for (const element of article.querySelectorAll("a[href]")) {
    element.href = destination(element.getAttribute("href"), url, id);
  }
  for (const name of ["id", "aria-labelledby", "aria-describedby", "for", "name"]) {
    for (const element of article.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, named(id, element.getAttribute(name)));
    }
  }
  // Parts of several practices that have one name are told apart by their titles.
  const title = article.querySelector("h1");
  title.id = named(id, "h1");
  for (const part of article.querySelectorAll("[aria-labelledby]")) {
    part.setAttribute("aria-labelledby", `${part.getAttribute("aria-labelledby")} ${title.id}`);
  }
  for (const heading of [...article.querySelectorAll("h1, h2, h3, h4, h5")].reverse()) {
    heading.replaceWith(lowered(heading));
  }
}

function destination(href, url, id) {
  const whole = new URL(href, url);
  return whole.hash && whole.href.startsWith(`${url.href}#`) ? `#${named(id, whole.hash.slice(1))}` : whole;
}

function named(id, name) {
  return name ? `${id}--${name}` : id;
}

function lowered(heading) {
  const lower = document.createElement(`h${Number(heading.localName[1]) + 1}`);
  for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
  lower.append(...heading.childNodes);
  return lower;
}
