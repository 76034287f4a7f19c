// node feelin.mjs FILE: scores the enterprises of a table with @bpmn-io/feelin and writes evaluations a second; exit code 1 and
// the first enterprise that gets another score than the table says. Ratios are FEEL expressions and table cells FEEL unary tests,
// as a DMN engine would use it, which is faster than one long expression; the sum is left to JavaScript.
import { readFileSync } from 'node:fs';
import { evaluate, unaryTest } from '@bpmn-io/feelin';

const TABLES = {
  people: [['>= 0.30', 20], ['[0.25..0.30)', 16], ['[0.20..0.25)', 12], ['[0.15..0.20)', 8], ['[0.10..0.15)', 4]],
  sales: [['>= 0.06', 50], ['[0.05..0.06)', 40], ['[0.04..0.05)', 30], ['[0.03..0.04)', 20], ['[0.02..0.03)', 10]],
  costs: [['>= 0.30', 50], ['[0.25..0.30)', 40], ['[0.20..0.25)', 30], ['[0.15..0.20)', 20], ['[0.10..0.15)', 10]],
  one: [['>= 1', 30]],
  two: [['>= 4', 24], ['>= 3', 18], ['>= 2', 12], ['>= 1', 6]],
};
const share = (part, whole) => `if ${part} = 0 or ${whole} = 0 then 0 else ${part} / ${whole}`;
const SHARES = [share('scientists', 'staff'), share('research', 'sales'), share('research', 'costs')];

const first = (table, value) => table.find(([test]) => unaryTest(test, { '?': value }).value)?.[1] ?? 0;

function score(firm) {
  const [people, sales, costs] = SHARES.map(text => evaluate(text, firm).value);
  return first(TABLES.people, people) + Math.max(first(TABLES.sales, sales), first(TABLES.costs, costs))
    + (first(TABLES.one, firm.one) || first(TABLES.two, firm.two));
}

const NAMES = ['staff', 'scientists', 'sales', 'research', 'costs', 'one', 'two'];
const firms = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').map(line => {
  const cells = line.split(',').map(Number);
  return { input: Object.fromEntries(NAMES.map((name, i) => [name, cells[i]])), expected: cells[NAMES.length] };
});

for (const firm of firms.slice(0, 2000)) score(firm.input);
const started = process.hrtime.bigint();
for (const [i, firm] of firms.entries()) {
  const found = score(firm.input);
  if (found !== firm.expected) {
    console.log(`enterprise ${i}: ${found} instead of ${firm.expected}`);
    process.exit(1);
  }
}
console.log(firms.length / (Number(process.hrtime.bigint() - started) / 1e9));
