// @ts-check
import { say } from "./say.js";

/** Copies data-copy, or the text of the element whose id it gives with "#". @param {HTMLElement} button */
export async function act(button) {
  const source = button.dataset.copy ?? "";
  const text = source.startsWith("#") ? document.getElementById(source.slice(1))?.innerText ?? "" : source;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Plain http in an office network has no clipboard API.
    const box = document.createElement("textarea");
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
    button.focus();
  }
  say(`已复制：${text.slice(0, 40)}`);
  button.title = "已复制";
}
