// node feelin.mjs FILE: scores the enterprises of a table with @bpmn-io/feelin and writes evaluations a second; exit code 1 and
// the first enterprise that gets another score than the table says. The whole scoring is one expression, so that it is read once.
import { readFileSync } from 'node:fs';
import { evaluate } from '@bpmn-io/feelin';

const SCORE = `{
  people: if scientists = 0 or staff = 0 then 0 else scientists / staff,
  sales share: if research = 0 or sales = 0 then 0 else research / sales,
  costs share: if research = 0 or costs = 0 then 0 else research / costs,
  score: (if people >= 0.30 then 20 else if people >= 0.25 then 16 else if people >= 0.20 then 12 else if people >= 0.15 then 8 else if people >= 0.10 then 4 else 0)
    + max(
      if sales share >= 0.06 then 50 else if sales share >= 0.05 then 40 else if sales share >= 0.04 then 30 else if sales share >= 0.03 then 20 else if sales share >= 0.02 then 10 else 0,
      if costs share >= 0.30 then 50 else if costs share >= 0.25 then 40 else if costs share >= 0.20 then 30 else if costs share >= 0.15 then 20 else if costs share >= 0.10 then 10 else 0)
    + (if one >= 1 then 30 else if two >= 4 then 24 else if two >= 3 then 18 else if two >= 2 then 12 else if two >= 1 then 6 else 0)
}.score`;

const NAMES = ['staff', 'scientists', 'sales', 'research', 'costs', 'one', 'two'];
const firms = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').map(line => {
  const cells = line.split(',').map(Number);
  return { input: Object.fromEntries(NAMES.map((name, i) => [name, cells[i]])), expected: cells[NAMES.length] };
});

const score = firm => evaluate(SCORE, firm.input).value;
for (const firm of firms.slice(0, 2000)) score(firm);

const started = process.hrtime.bigint();
for (const [i, firm] of firms.entries()) {
  const found = score(firm);
  if (found !== firm.expected) {
    console.log(`enterprise ${i}: ${found} instead of ${firm.expected}`);
    process.exit(1);
  }
}
console.log(firms.length / (Number(process.hrtime.bigint() - started) / 1e9));
