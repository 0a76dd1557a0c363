/** Citing: the sources that are told are offered where one names them, and a press cites one where one writes. */

import { isText } from "../rules/written.js";

const OFFERED = "sources"; // the list that fields with the id of a source complete from

/** The ids of the sources that are written, each once. */
export function sourcesIn(written) {
  const ids = Array.isArray(written) ? written.map(({ id }) => id).filter((id) => id && isText(id)) : [];
  return [...new Set(ids)];
}

/** Lets a field for the id of a source complete it. */
export function completeSource(input) {
  input.setAttribute("list", OFFERED);
}

/** The list of ids in the page; gives what fills it. */
export function sourceList(form) {
  const list = document.createElement("datalist");
  list.id = OFFERED;
  form.append(list);
  return (ids) => list.replaceChildren(...ids.map((id) => new Option(id, id)));
}

/** A line of sources under a text, which a press cites at the cursor; gives what fills it. */
export function citing({ element, input }, kit) {
  const line = kit.part("citing");
  element.querySelector(".ask__input").after(line);
  return (ids) => {
    line.hidden = !ids.length;
    line.querySelector(".citing__sources").replaceChildren(...ids.map((id) => citation(id, input, kit)));
  };
}

function citation(id, input, kit) {
  const button = kit.part("citation");
  button.querySelector(".citing__id").textContent = id;
  button.addEventListener("click", () => {
    input.setRangeText(`[^${id}]`, input.selectionStart, input.selectionEnd, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  });
  return button;
}
