/** On every page: a button at each practice that puts it into the reader's set, and the number in the menu. */

import { counted, figure } from "../shared/counted.js";
import { root, store } from "./own.js";
import { dataIn } from "../shared/settings.js";
import { part, sentence } from "../shared/parts.js";

const ROWS = "li.row[data-practice]:has(.row__facts)";

const words = document.querySelector("#set");
const said = document.querySelector("#set-said");
const main = document.querySelector("main");
const forms = dataIn(words, "counts");

decorate();
count();
store.onChange(() => (mark(), count()));
document.addEventListener("click", toggle);
// Rows come with the results of a search, and tell where they lead when they are looked at.
new MutationObserver(decorate).observe(main, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["href"],
});

/** Give each practice of the page that has none yet its button. */
function decorate() {
  for (const slot of main.querySelectorAll("[data-set-button]:empty")) {
    const article = slot.closest("[data-practice]");
    slot.append(button(article, article.querySelector("h1").textContent, "button"), part(words, "see"));
  }
  for (const row of main.querySelectorAll(`${ROWS}:not(:has(.choose))`)) {
    const link = row.querySelector("a[href]");
    // A practice of another bank has no entry here.
    if (link?.href.startsWith(root.href)) {
      row.querySelector(".row__facts").append(button(row, link.textContent, "choose--quiet"));
    }
  }
  mark();
}

function button({ dataset }, title, look) {
  const button = part(words, "button");
  button.classList.add(look);
  button.dataset.id = dataset.practice;
  button.dataset.title = title;
  return button;
}

/** Bring the buttons in line with the set; what is right already stays, for writing it would be observed. */
function mark() {
  const { ids } = store.read();
  for (const button of main.querySelectorAll(".choose")) {
    const chosen = String(ids.includes(button.dataset.id));
    if (button.dataset.chosen === chosen) continue;
    button.dataset.chosen = chosen;
    const word = sentence(words, chosen === "true" ? "remove" : "add");
    button.querySelector(".choose__word").textContent = word;
    button.setAttribute("aria-label", `${word}: ${button.dataset.title}`);
  }
  for (const link of main.querySelectorAll(".choose__see")) link.hidden = !ids.length;
}

function count() {
  const { length } = store.read().ids;
  for (const place of document.querySelectorAll("[data-set-count]")) {
    place.textContent = length ? `(${figure(length)})` : "";
  }
}

function toggle(event) {
  const button = event.target.closest(".choose");
  if (!button) return;
  const { id } = button.dataset;
  const chosen = store.read().ids.includes(id);
  store.change(({ ids }) => ({ ids: chosen ? ids.filter((other) => other !== id) : [...ids, id] }));
  const now = sentence(words, chosen ? "removed" : "added", { count: counted(forms, store.read().ids.length) });
  said.textContent = store.kept() ? now : `${now} ${sentence(words, "unkept")}`;
}
