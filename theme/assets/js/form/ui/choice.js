/** The choice: a question that stands on the page until it is answered, and what can be taken back after it was. */

/**
 * Ask on top of the form; `answers` are words by their names. Resolves with the name of the one that was pressed.
 * @param {any} kit
 * @param {string} words
 * @param {Record<string, string>} answers
 * @returns {Promise<string>}
 */
export function choose(kit, words, answers) {
  return new Promise((resolve) => {
    const panel = show(kit, words, answers, (name) => {
      panel.remove();
      resolve(name);
    });
    panel.focus();
  });
}

/** Say what was done, with a button that undoes it. */
export function undoable(kit, words, undo) {
  const panel = show(kit, words, { undo: kit.words.undo }, () => {
    panel.remove();
    undo();
  });
  kit.say(words);
}

function show(kit, words, answers, answer) {
  const panel = kit.part("choice");
  panel.querySelector("p").textContent = words;
  const buttons = Object.entries(answers).map(([name, label]) => {
    const button = kit.part("choice-answer");
    button.textContent = label;
    button.addEventListener("click", () => answer(name));
    return button;
  });
  panel.querySelector(".ways").append(...buttons);
  kit.choices.replaceChildren(panel);
  return panel;
}
