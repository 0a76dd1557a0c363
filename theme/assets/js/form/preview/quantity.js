/** Quantity: a number as it is known, in words, as in bank/model/quantity.py. */

/** Whether it is more than the bound. */
export function passes({ least, precision }, bound) {
  return least > bound || (precision?.meaning === "over" && least === bound);
}

/** “over 300”, “about PLN 2,000”, “500–700”; what is no quantity is written as it stands. */
export function inWords(value, language, currency) {
  const { least, most, precision } = value?.least === undefined ? { least: value } : value;
  const last = most ?? least;
  const number = currency ? language.money(last, currency) : language.number(last);
  const range = most === undefined ? number : `${language.number(least)}–${number}`;
  return precision ? `${precision.label} ${range}` : range;
}
