/** The schema that the bank publishes: what it says of lists and records. */

/** A list whose only item may stand for it. */
export function isLone(schema) {
  return schema["x-shape"] === "list" && Boolean(schema.anyOf);
}

/** The schema of a list's items, and how many there may be. */
export function several(schema) {
  return schema.anyOf ? schema.anyOf[1] : schema;
}

/** The keys that a record has to have; those of a practice, unless it is a draft. */
export function requiredIn(schema) {
  return schema.required ?? schema.else.required;
}
