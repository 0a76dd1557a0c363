/** The first telling: a place and a few answers, which can go to the editors as they are or begin a full description. */

import { visible } from "./document.js";
import { recordFields, setFields, valuesOf } from "./fields.js";
import { nearest } from "./letters.js";

const PARTS_OF_CONTACT = {
  url: /https?:\/\/[^\s<>"]*[^\s<>".,;:)]/u,
  email: /[\p{L}\p{N}_.+-]+@(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}/u,
};

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

/** The answers as the beginning of a full description. */
export function fromAnswers(answers, bank) {
  const known = bank.schema.$defs.cities["x-terms"].some(({ label }) => label === answers.city);
  const labels = bank.headings.map(({ label }) => label);
  const texts = ["place", "done", "outcome"].filter((key) => answers[key]).map((key) => {
    const title = nearest(bank.proposal.properties[key].title, labels) ?? (key === "place" ? labels[0] : labels.at(-2));
    return [labels.indexOf(title), `## ${title}\n\n${answers[key]}`];
  });
  const body = texts.sort(([one], [other]) => one - other).map(([, part]) => part).join("\n\n");
  const contact = contactOf(answers.contact ?? "");
  return { front: { ...(known && { city: [answers.city] }), ...(contact && { contact }) }, body };
}

/** The desk that an answer names, with its addresses. */
function contactOf(answer) {
  const found = Object.entries(PARTS_OF_CONTACT).map(([key, pattern]) => [key, pattern.exec(answer)]).filter(([, match]) => match);
  const end = Math.min(answer.length, ...found.map(([, { index }]) => index));
  const organisation = answer.slice(0, end).split("\n")[0].replace(/[\s,;:–(-]+$/, "").trim();
  return organisation ? { organisation, ...Object.fromEntries(found.map(([key, [value]]) => [key, value])) } : null;
}
