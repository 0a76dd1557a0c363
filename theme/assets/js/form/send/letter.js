/** The letter: the answers as a page to print and post, or to hand over. */

/** @import { Kit, Parcel } from "./types.js" */

/**
 * The letter as an element; `reply` is where the editors may answer, a line to write on when it is empty.
 * @param {Parcel} parcel
 * @param {string} reply
 * @param {Kit} kit
 * @returns {HTMLElement}
 */
export function letterOf(parcel, reply, kit) {
  const letter = kit.part("letter");
  letter.querySelector(".letter__title").textContent = parcel.subject;
  const answers = letter.querySelector(".letter__answers");
  for (const { title, text } of parcel.told()) {
    const row = kit.part("letter-answer");
    row.querySelector("dt").textContent = title;
    row.querySelector("dd").textContent = text;
    answers.append(row);
  }
  if (reply) letter.querySelector(".letter__reply").replaceChildren(reply);
  return letter;
}

/**
 * Print the letter and nothing else of the page.
 * @param {HTMLElement} letter
 */
export function print(letter) {
  const copy = /** @type {HTMLElement} */ (letter.cloneNode(true));
  const { body } = document;
  const away = () => {
    copy.remove();
    body.classList.remove("is-letter");
  };
  body.append(copy);
  body.classList.add("is-letter");
  addEventListener("afterprint", away, { once: true });
  globalThis.print();
}
