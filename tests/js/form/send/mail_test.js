/** Mail: what the address of a letter brings along. */

import { mail } from "../../../../theme/assets/js/form/send/mail.js";
import { assert, assertEquals } from "../../assert.js";

const LETTER = { email: "biuro@host.example", subject: "Propozycja & reszta", text: "Żółty\ndom", short: "W pliku." };

Deno.test("a letter holds its subject and its text with the line ends of mail", () => {
  const { address, text } = mail(LETTER);
  assertEquals(
    address,
    "mailto:biuro@host.example?subject=Propozycja%20%26%20reszta&body=%C5%BB%C3%B3%C5%82ty%0D%0Adom",
  );
  assertEquals(text, LETTER.text);
});

Deno.test("what is too long for an address is left to the attached file", () => {
  const { address, text } = mail({ ...LETTER, text: "ż".repeat(1000) });
  assertEquals([address.endsWith("&body=W%20pliku."), text], [true, LETTER.short]);
  assert(address.length < 1900, address);
});

Deno.test("an address of a desk adds no field to a letter", () => {
  assertEquals(mail({ ...LETTER, email: "a?bcc=b@host.example" }).address.split("?").length, 2);
});
