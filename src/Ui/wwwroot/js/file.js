// @ts-check
/** What was chosen, in our own words beside the button. @param {HTMLInputElement} input */
export function name(input) {
  const words = input.parentElement?.querySelector("[data-file-name]");
  const files = [...(input.files ?? [])];
  if (words) words.textContent = files.length === 0 ? "未选择文件，也可以拖到这里" : files.map((file) => `${file.name}（${size(file.size)}）`).join("、");
}

/** @param {number} bytes */
const size = (bytes) => bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
