/** Sending: the ways out under a part of the form, and what is to be done once one was chosen. */

import { byMail } from "./by_mail.js";
import { byLetter } from "./by_letter.js";
import { byRelay } from "./by_relay.js";
import { linkTo } from "./link.js";
import { copyButtons, download } from "./taking.js";

/** @import { Kit, Parcel } from "./types.js" */

const WAYS = { relay: byRelay, email: byMail, letter: byLetter, link: byLink, file: byFile, repository: byRepository };
const TAKES_ALL = ["letter", "link", "file"]; // work is not lost for a mistake, which is told of
const TAKES_WORDS = ["relay", "letter", "link", "repository"]; // and no files

/**
 * Lets the buttons of a part of the form send what is in it.
 * @param {HTMLElement} section
 * @param {Kit} kit
 * @param {Parcel} parcel
 */
export function offer(section, kit, parcel) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("[data-way]"))) {
    button.addEventListener("click", () => leave(button, section, kit, parcel));
  }
}

async function leave(button, section, kit, parcel) {
  const { way } = button.dataset;
  if (!(TAKES_ALL.includes(way) ? parcel.savable() : parcel.sound())) return;
  const steps = await WAYS[way](parcel, kit, button);
  section.querySelectorAll(".sent").forEach((other) => other.remove());
  const panel = kit.part("sent");
  panel.append(...steps);
  if (TAKES_WORDS.includes(way) && parcel.files().size) panel.append(kit.part("without-files"));
  button.closest("li").append(panel);
  panel.focus();
  section.dispatchEvent(new Event("sent", { bubbles: true }));
}

/** The page of a host that takes the text: one link, and what happens next. */
function byRepository(parcel, kit, button) {
  const { address, whole } = parcel.address(kit.ways[Number(button.dataset.at)]);
  const shown = kit.part(whole ? "sent-whole" : "sent-paste");
  shown.querySelector("a").href = address;
  shown.querySelector(".sent__text")?.append(parcel.text());
  copyButtons(shown, { text: parcel.text() }, kit);
  return [shown, kit.part(parcel.next)];
}

/** The file among the downloads, and whom to give it to. */
async function byFile(parcel, kit) {
  const { name, folder } = await download(parcel);
  const shown = kit.part("saved");
  shown.querySelector(".sent__file").textContent = name;
  shown.querySelector(".sent__folder").textContent = folder;
  const isPractice = parcel.file().path.endsWith(".md"); // of what changes in one neither is so
  for (const line of shown.querySelectorAll(".sent__practice")) line.hidden = !isPractice;
  copyButtons(shown, { text: parcel.text() }, kit);
  kit.say(kit.words.saved);
  return [shown, kit.part(kit.desk.email ? "next-desk" : "next-passed")];
}

/** A link that opens the form with what is written. */
async function byLink(parcel, kit) {
  const address = await linkTo(new URL(location.href), parcel.work());
  if (!address) return [kit.part("link-too-long")];
  const shown = kit.part("link");
  shown.querySelector("input").value = address;
  copyButtons(shown, { link: address }, kit);
  return [shown, kit.part("next-passed")];
}
