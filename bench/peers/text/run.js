'use strict';
// The peers of bench group text, each over the same report.
// node run.js FILE prints the names of those that are here; then for each line "NAME RUNS" on stdin the milliseconds of the fastest of so many runs.
const fs = require('fs');
const path = require('path');
const readline = require('readline');

const text = fs.readFileSync(process.argv[2], 'utf8');
const of = (name) => path.join(__dirname, 'node_modules', name);
const kept = [];

async function peers() {
  const { run } = await import(of('zhlint/lib/index.js')); // has no other form
  const autocorrect = require(of('autocorrect-node'));
  const recognizers = require(of('@microsoft/recognizers-text-suite'));
  return {
    zhlint: () => run(text, { rules: { preset: 'default' } }).validations.length,
    'autocorrect-lint': () => autocorrect.lintFor(text, 'report.txt').lines.length,
    'autocorrect-format': () => autocorrect.format(text).length,
    recognizers: () => recognizers.recognizeNumber(text, recognizers.Culture.Chinese).length,
  };
}

function fastest(work, runs) {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    kept[0] = work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

peers().then(async (all) => {
  for (const work of Object.values(all)) fastest(work, 150); // warm
  console.log(Object.keys(all).join(' '));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [name, runs] = line.split(' ');
    console.log(fastest(all[name], Number(runs)));
  }
});
