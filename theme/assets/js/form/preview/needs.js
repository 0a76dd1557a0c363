/** Needs: what a practice takes, in words, as in bank/model/needs.py. */

/** “people: about 3”, “room: 60 m²”, or what is needed alone where no number is told; `inWords` tells a number. */
export function needInWords({ kind, number }, inWords) {
  const label = kind?.label ?? "…";
  if (number === undefined) return label;
  return `${label}: ${inWords(number)}${kind?.unit ? ` ${kind.unit}` : ""}`;
}
