/** The page of a practice: sources open where their numbers stand, and presses copy, print and pass on. */

import { pressed } from "./onward.js";
import { Note } from "./note.js";

const article = document.querySelector("article.practice");
const note = new Note(article);

article.addEventListener("click", cited);
for (const press of article.querySelectorAll("[data-press]")) {
  press.hidden = false;
  press.addEventListener("click", () => pressed(press));
}

function cited(event) {
  const link = event.target.closest("a.cite");
  if (link) note.follow(event, link);
}
