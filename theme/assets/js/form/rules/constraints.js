/** Constraints: what the fields of one record must say together, as in bank/schema/constraints.py. */

/** Report what contradicts itself in the `values` of a record; `node` is the record as it is written. */
export function checkTogether(schema, values, node, location) {
  const oneOf = schema.anyOf?.map(({ required: [key] }) => key) ?? [];
  if (oneOf.length && Object.keys(node).length && !oneOf.some((key) => Object.hasOwn(node, key))) {
    location.report("checks.ONE_OF", { keys: oneOf.join(", ") });
  }
  const [first, second] = schema["x-in-order"] ?? [];
  const [early, late] = [values[first], values[second]];
  if (early !== undefined && late !== undefined && (early.first ?? early) > (late.last ?? late)) {
    const message = early.first ? "checks.OUT_OF_ORDER" : "checks.NOT_RISING";
    location.key(second).report(message, { first, early, second, late });
  }
  if (schema["x-adds-up"] && values.minutes !== undefined && values.steps) {
    const total = values.steps.reduce((sum, step) => sum + step.minutes, 0);
    if (total !== values.minutes) location.key("minutes").report("checks.MINUTES", { written: values.minutes, total });
  }
}
