/** The ledger of conclusions: the rows of the page, narrowed to a city and a theme that stand in the address. */

import { figure } from "../shared/counted.js";
import { sentence } from "../shared/parts.js";

const form = document.querySelector("main .narrow");
const choices = [...form.querySelectorAll("[data-narrows]")];
const sections = [...document.querySelectorAll("main section:has([data-city])")];
const rows = [...document.querySelectorAll("main [data-city]")];

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", go);
addEventListener("popstate", fill);
fill();

/** The fields and the rows by the address; what it names and no row has is left out. */
function fill() {
  const told = new URLSearchParams(location.search);
  for (const choice of choices) {
    choice.value = told.get(choice.name) ?? "";
    if (choice.selectedIndex < 0) choice.value = "";
  }
  show();
}

function go() {
  const chosen = new URLSearchParams(choices.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  history.replaceState(null, "", location.href.split(/[?#]/)[0] + (chosen.size ? `?${chosen}` : ""));
  show();
}

function show() {
  for (const row of rows) {
    row.hidden = !choices.every(({ value, dataset }) => !value || has(row, dataset.narrows, value));
  }
  for (const section of sections) {
    const shown = shownIn(section);
    section.hidden = !shown;
    section.querySelector("[data-count]").textContent = figure(shown);
  }
  const counts = { shown: figure(shownIn(document)), all: figure(rows.length) };
  const isNarrowed = choices.some(({ value }) => value);
  form.querySelector("[role=status]").textContent = isNarrowed ? sentence(form, "status", counts) : "";
}

function has(row, name, value) {
  return row.dataset[name].split(" ").includes(value);
}

function shownIn(place) {
  return place.querySelectorAll("[data-city]:not([hidden])").length;
}
