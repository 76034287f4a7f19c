// Milliseconds that docxtemplater takes for one document: median of N after W.
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [warm, measured] = process.argv.slice(2).map(Number);
const template = readFileSync("template.docx");
const data = JSON.parse(readFileSync("data.json", "utf8"));
const times = [];
for (let i = 0; i < warm + measured; i++) {
  const start = performance.now();
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  document.render(data);
  const made = document.toBuffer();
  if (i >= warm) times.push(performance.now() - start);
  if (i === 0) writeFileSync("made.docx", made);
}
times.sort((a, b) => a - b);
console.log(times[Math.floor(times.length / 2)]);
