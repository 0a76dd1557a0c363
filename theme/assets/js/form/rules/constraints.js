/** Constraints: what the fields of one record must say together, as in bank/schema/constraints.py. */

import { isEmpty } from "./written.js";

/** Report what contradicts itself in the `values` of a record; `node` is the record as it is written. */
export function checkTogether(schema, values, node, location) {
  const oneOf = schema.anyOf?.map(({ required: [key] }) => key) ?? [];
  if (oneOf.length && Object.keys(node).length && !oneOf.some((key) => Object.hasOwn(node, key))) {
    location.report("one-field-needed", { keys: oneOf.join(", ") });
  }
  const { key, when } = schema["x-needed"] ?? {};
  if (
    key && Object.entries(when).every(([other, value]) => values[other]?.label === value) && isEmpty(node[key] ?? "")
  ) {
    location.key(key).report("field-required");
  }
  const [first, second] = schema["x-in-order"] ?? [];
  const [early, late] = [values[first], values[second]];
  if (early !== undefined && late !== undefined && (early.first ?? early) > (late.last ?? late)) {
    const code = early.first ? "dates-out-of-order" : "numbers-out-of-order";
    location.key(second).report(code, { first, early, second, late });
  }
  if (schema["x-adds-up"] && values.minutes !== undefined && values.steps) {
    const total = values.steps.reduce((sum, step) => sum + step.minutes, 0);
    if (total !== values.minutes) {
      location.key("minutes").report("minutes-do-not-add-up", { written: values.minutes, total });
    }
  }
}
