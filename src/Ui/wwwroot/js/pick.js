// @ts-check
/** Checkboxes of a table: all of this page, and how many. */

/** @param {Element} box @returns {HTMLInputElement[]} */
const siblings = (box) => [...(box.closest("table")?.querySelectorAll("td.pick input") ?? [])].map((each) => /** @type {HTMLInputElement} */ (each));

/** @param {HTMLInputElement} all */
export function act(all) {
  const boxes = siblings(all);
  for (const box of boxes) box.checked = all.checked;
  if (boxes.length > 0) count(boxes[0]);
}

/** @param {HTMLInputElement} box */
export function count(box) {
  const boxes = siblings(box);
  const chosen = boxes.filter((each) => each.checked).length;
  const all = /** @type {HTMLInputElement | null} */ (box.closest("table")?.querySelector("th.pick input") ?? null);
  if (all) {
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
  const words = box.form?.querySelector("[data-count-of] .num");
  if (words) words.textContent = String(chosen);
}
