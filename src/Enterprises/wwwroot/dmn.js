// @ts-check
/** Fetches dmn-js as vendored (see its SOURCES.md) and makes a modeler or viewer that speaks Chinese. */
import { translate } from "./words.js";

const base = "/_content/Kechuang.Ui/vendor/dmn-js/";
const styles = [
  "diagram-js", "dmn-js-shared", "dmn-js-drd", "dmn-js-decision-table", "dmn-js-decision-table-controls",
  "dmn-js-literal-expression", "dmn-js-boxed-expression", "dmn-js-boxed-expression-controls", "dmn-font/css/dmn",
];
const scripts = { modeler: "dmn-modeler.production.min.js", viewer: "dmn-navigated-viewer.production.min.js" };

/** @param {string} name @returns {Promise<void>} */
const style = (name) => new Promise((done, failed) => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${base}assets/${name}.css`, onload: () => done(), onerror: failed });
  // Before ours, which corrects it.
  document.head.prepend(link);
});

/** @param {string} name @returns {Promise<void>} */
const script = (name) => new Promise((done, failed) => {
  document.head.append(Object.assign(document.createElement("script"), { src: base + name, onload: () => done(), onerror: failed }));
});

/** @param {"modeler" | "viewer"} kind @param {HTMLElement} container @returns {Promise<any>} */
export async function open(kind, container) {
  await Promise.all([...[...styles].reverse().map(style), script(scripts[kind])]);
  container.textContent = "";
  const DmnJS = /** @type {any} */ (window).DmnJS;
  const own = { additionalModules: [{ translate: ["value", translate] }] };
  return new DmnJS({ container, drd: own, decisionTable: own, literalExpression: own, boxedExpression: own });
}

/** The whole drawing, clear of the tools at its left. @param {any} viewer */
export function fit(viewer) {
  const canvas = viewer.get("canvas");
  const { x, y, width, height } = canvas.viewbox().inner;
  canvas.viewbox({ x: x - width * 0.12, y: y - 20, width: width * 1.14, height: height + 40 });
}
