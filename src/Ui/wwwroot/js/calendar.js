// @ts-check
/** The browser's own calendar over our text box. @param {HTMLElement} button */
export function act(button) {
  const text = /** @type {HTMLInputElement} */ (button.parentElement?.querySelector("input[data-date]"));
  let picker = /** @type {HTMLInputElement | null} */ (button.querySelector('input[type="date"]'));
  if (!picker) {
    picker = document.createElement("input");
    picker.type = "date";
    picker.tabIndex = -1;
    picker.setAttribute("aria-hidden", "true");
    button.append(picker);
    picker.addEventListener("click", (event) => event.stopPropagation());
    picker.addEventListener("change", () => {
      text.value = picker?.value ?? "";
      text.dispatchEvent(new Event("input", { bubbles: true }));
      text.focus();
    });
  }
  picker.value = text.value;
  picker.showPicker?.();
}
