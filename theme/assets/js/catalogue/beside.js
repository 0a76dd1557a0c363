/** What was found beside practices: places, themes, organisations, pages and the like, each as a line with its sort. */

import { sentence } from "../shared/parts.js";
import { SENTENCES } from "../search/engine.js";
import { part } from "./parts.js";

const NAMES = 4; // shown
const SAID = 2;

const finder = document.querySelector("#finder");

export class Beside {
  constructor(element) {
    this.element = element;
  }

  /** Show signposts; the list hides when there is none. */
  show(signposts) {
    const names = signposts.filter(({ sort }) => !SENTENCES.includes(sort)).slice(0, NAMES);
    const said = signposts.filter(({ sort }) => SENTENCES.includes(sort)).slice(0, SAID);
    this.element.replaceChildren(...[...names, ...said].map(line));
    this.element.hidden = !signposts.length;
  }
}

function line({ sort, title, url, note }) {
  const line = part("beside");
  line.querySelector(".hit__sort").textContent = sentence(finder, sort);
  const link = line.querySelector("a");
  link.textContent = title;
  link.href = url;
  line.querySelector(".hit__note").textContent = note;
  return line;
}
