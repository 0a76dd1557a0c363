/** The first telling: a place and a few questions, with the answers as one text. */

import { visible } from "./document.js";
import { recordFields, setFields, valuesOf } from "./fields.js";

/** Builds the questions into `element`; gives {widget, read, fill, told}, where `told` are the answers as one text. */
export function firstForm(element, kit) {
  const { proposal } = kit.bank;
  const fields = recordFields(proposal, proposal.properties, kit);
  element.append(...Object.values(fields).map((field) => field.element));
  return {
    widget: { visit: (place, callback) => Object.entries(fields).forEach(([key, field]) => field.visit(key, callback)) },
    read: () => valuesOf(fields, {}),
    fill: (answers) => setFields(fields, answers),
    told: () => Object.entries(valuesOf(fields, {})).map(([key, said]) => `${proposal.properties[key].title}\n${visible(said)}\n`).join("\n"),
  };
}
