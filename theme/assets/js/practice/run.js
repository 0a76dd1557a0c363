/** The run of a scenario: its steps get the times of a clock from a start, to print, to pass on and to lead by. */

import { Leading } from "./leading.js";
import { beginnings, minutesOf, parted } from "./timing.js";
import { sentence } from "../shared/parts.js";

const START = "start"; // of the address

const place = document.querySelector(".run");
const field = place.querySelector("input");
const items = [...place.parentElement.querySelectorAll(".step")];
const lengths = items.map((item) => Number(item.dataset.minutes));
const leading = new Leading(place, items.map(stepOf));
const asked = minutesOf(new URLSearchParams(location.search).get(START));

place.hidden = false;
if (asked !== null) field.value = parted(asked).hours.padStart(2, "0") + ":" + parted(asked).minutes;
tell();
field.addEventListener("input", () => (remember(), tell()));
place.querySelector("[data-run=lead]").addEventListener("click", () => leading.open(minutesOf(field.value)));
place.querySelector("[data-run=print]").addEventListener("click", printed);
addEventListener("afterprint", () => document.documentElement.classList.remove("is-run"));

/** Write the time at which each step begins beside it, and when all is over. */
function tell() {
  const start = minutesOf(field.value);
  const times = beginnings(lengths).map((minutes) => start === null ? "" : written(start + minutes));
  for (const [number, item] of items.entries()) {
    item.querySelector(".step__at").textContent = times[number];
  }
  const end = times.at(-1);
  place.querySelector("output").textContent = end && sentence(place, "end", { time: end });
}

/** The address keeps the start, so that it can be passed on and outlasts a reload. */
function remember() {
  const address = new URL(location.href);
  const start = minutesOf(field.value);
  if (start === null) address.searchParams.delete(START);
  else address.searchParams.set(START, written(start));
  history.replaceState(history.state, "", address);
}

function written(minutes) {
  return sentence(place, "time", parted(minutes));
}

/** Print the scenario alone. */
function printed() {
  document.documentElement.classList.add("is-run");
  print();
}

function stepOf(item) {
  const text = item.lastElementChild;
  return {
    title: item.querySelector("h4").textContent,
    minutes: Number(item.dataset.minutes),
    time: item.querySelector(".step__minutes").textContent,
    body: () => told(text.cloneNode(true)),
  };
}

/** What is told of a step, without its title and the numbers of sources. */
function told(text) {
  for (const element of text.querySelectorAll("h4, sup:has(.cite), .cite")) element.remove();
  return [...text.children];
}
