/** Onward: the presses at the end of a practice's page. */

import { copied } from "../shared/taking.js";

/** Do what a press says: copy the text that it is of, print, or pass the address on as the device does. */
export async function pressed(press) {
  if (press.dataset.press === "print") print();
  else if (press.dataset.press === "share") await share(press);
  else await copy(document.querySelector(`#${press.dataset.of}`).textContent);
}

/** Where the device cannot pass anything on, the address is copied. */
async function share({ dataset }) {
  const url = location.href.split("#")[0];
  if (!navigator.share) return copy(url);
  await navigator.share({ title: dataset.title, url }).catch(() => {}); // who changes her mind shares nothing
}

async function copy(text) {
  const said = document.querySelector("[data-copied]");
  said.textContent = await copied(text) ? said.dataset.copied : said.dataset.uncopied;
}
