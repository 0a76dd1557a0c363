/** Sending: the buttons of the ways out, and what is said once one was chosen. */

/**
 * Lets the buttons of a step send; `own` is {sound, text, address, next}: whether all is sound (it shows what is not), the
 * text, its address on a way as {address, whole}, and the part of the page that tells what happens next.
 */
export function offer(section, ways, kit, own) {
  for (const button of section.querySelectorAll("[data-way]")) {
    button.addEventListener("click", () => own.sound() && hand(section, ways[Number(button.dataset.way)], kit, own));
  }
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
  const panel = section.querySelector(".sent");
  panel.replaceChildren(shown, kit.part(way.to === "email" ? "next-email" : own.next));
  panel.hidden = false;
  panel.focus();
}

async function copy(text, kit) {
  try {
    await navigator.clipboard.writeText(text);
    kit.say(kit.words.copied);
  } catch {
    kit.say(kit.words.uncopied);
  }
}
