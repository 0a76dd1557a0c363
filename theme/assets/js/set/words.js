/** Words and small parts of a page that scripts show: the page's own templates. */

/** A copy of the element in the template of that name within `place`. */
export function part(place, name) {
  return template(place, name).content.firstElementChild.cloneNode(true);
}

/** The text of the template of that name, with its {places} filled. */
export function sentence(place, name, values = {}) {
  const text = template(place, name).content.textContent;
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

function template(place, name) {
  return place.querySelector(`template[data-part=${name}]`);
}

/** A number of bytes in millions, as the page's language writes it. */
export function millions(bytes) {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(document.documentElement.lang, digits).format(bytes / 1e6);
}
