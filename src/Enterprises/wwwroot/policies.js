// @ts-check
/** The pages of one policy version: the drawing, and the editor. dmn-js (vendored, a megabyte) is fetched when one of them is wanted. */
import { fit, open } from "./dmn.js";

const editor = document.querySelector("[data-editor]");
if (editor instanceof HTMLElement && matchMedia("(min-width: 901px)").matches) {
  import("./editor.js").then((module) => module.edit(editor));
}

document.querySelector("[data-draw]")?.addEventListener("click", async (event) => {
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  const place = /** @type {HTMLElement} */ (button.closest("[data-model]"));
  const canvas = /** @type {HTMLElement} */ (place.querySelector(".policy-canvas"));
  button.disabled = true;
  canvas.hidden = false;
  canvas.textContent = "正在打开…";
  const [answer, viewer] = await Promise.all([fetch(place.dataset.model ?? ""), open("viewer", canvas)]);
  await viewer.importXML(await answer.text());
  fit(viewer.getActiveViewer());
  button.remove();
});
