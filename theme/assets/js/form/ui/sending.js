/** Sending: the buttons of the ways out, the file among them, and what is said once one was chosen. */

import { download } from "./download.js";

/**
 * Lets the buttons of a step send; `own` is {sound, text, address, next, savable, file}: whether all is sound (it shows what
 * is not), the text, its address on a way as {address, whole}, the part of the page that tells what happens next, whether it
 * may be saved as it is, and its file as {path, text}, the path from the root of the repository.
 */
export function offer(section, ways, kit, own) {
  for (const button of section.querySelectorAll("[data-way]")) {
    button.addEventListener("click", () => own.sound() && hand(section, ways[Number(button.dataset.way)], kit, own));
  }
  section.querySelector("[data-do=save]").addEventListener("click", () => own.savable() && save(section, kit, own));
  section.querySelector("[data-do=copy]").addEventListener("click", () => copy(own.text(), kit));
}

/** Say how the text goes on from here: one link, and what happens next. */
function hand(section, way, kit, own) {
  const { address, whole } = own.address(way);
  const text = own.text();
  const shown = kit.part(whole ? "sent-whole" : "sent-paste");
  shown.querySelector("a").href = address;
  shown.querySelector("[data-do=copy]")?.addEventListener("click", () => copy(text, kit));
  shown.querySelector(".sent__text")?.append(text);
  tell(section, shown, kit.part(way.to === "email" ? "next-email" : own.next)).focus();
}

/** Hand out the file, and say what to do with it. */
function save(section, kit, own) {
  const { path, text } = own.file();
  const slash = path.lastIndexOf("/");
  download(path.slice(slash + 1), text);
  const shown = kit.part("saved");
  shown.querySelector(".sent__file").textContent = path.slice(slash + 1);
  shown.querySelector(".sent__folder").textContent = path.slice(0, slash + 1);
  tell(section, shown);
  kit.say(kit.words.saved);
}

function tell(section, ...parts) {
  const panel = section.querySelector(".sent");
  panel.replaceChildren(...parts);
  panel.hidden = false;
  section.dispatchEvent(new Event("sent", { bubbles: true }));
  return panel;
}

async function copy(text, kit) {
  try {
    await navigator.clipboard.writeText(text);
    kit.say(kit.words.copied);
  } catch {
    kit.say(kit.words.uncopied);
  }
}
