/** A number with its noun, in the plural form that the page's language wants. */

const locale = document.documentElement.lang;
const rules = new Intl.PluralRules(locale);
const written = new Intl.NumberFormat(locale);

export function figure(number) {
  return written.format(number);
}

/** `forms` are texts with %(num)d, by the names of plural forms in CLDR: {one, few, many, other}. */
export function counted(forms, number) {
  const form = forms[rules.select(number)] ?? forms.other;
  return form.replace("%(num)d", figure(number));
}

/** A number of bytes in millions. */
export function millions(bytes) {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, digits).format(bytes / 1e6);
}
