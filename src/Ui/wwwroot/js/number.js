// @ts-check
/** Typed by hand or pasted from Excel: full-width digits, thousands marks and 年月日 become what the server reads. */

/** @param {HTMLInputElement} input */
export function tidy(input) {
  const plain = input.value.normalize("NFKC").trim();
  input.value = input.hasAttribute("data-date") ? day(plain) : plain.replace(/[,，\s]/g, "");
}

/** @param {string} text */
function day(text) {
  const parts = text.match(/^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/);
  return parts ? `${parts[1]}-${parts[2].padStart(2, "0")}-${parts[3].padStart(2, "0")}` : text;
}
