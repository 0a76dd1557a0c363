/** The parts of the catalogue's page that stand in its templates: elements to copy and sentences to fill. */

const form = document.querySelector("#catalogue");

/** A copy of one of the page's templates. */
export function part(name) {
  return template(name).firstElementChild.cloneNode(true);
}

/** A text of the page with its {places} filled. */
export function sentence(name, values = {}) {
  return template(name).textContent.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

function template(name) {
  return form.querySelector(`template[data-part=${name}]`).content;
}
