/** By letter: the answers on paper, with the address to which they go. */

import { letterOf, print } from "./letter.js";

/** @import { Kit, Parcel } from "./types.js" */

/**
 * @param {Parcel} parcel
 * @param {Kit} kit
 */
export function byLetter(parcel, kit) {
  const shown = kit.part("paper");
  const [place, reply] = [shown.querySelector(".sent__letter"), shown.querySelector("input")];
  const draw = () => place.replaceChildren(letterOf(parcel, reply.value.trim(), kit));
  reply.addEventListener("input", draw);
  shown.querySelector("[data-do=print]").addEventListener("click", () => print(place.firstElementChild));
  draw();
  return [shown, kit.part("next-desk")];
}
