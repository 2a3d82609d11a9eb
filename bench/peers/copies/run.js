'use strict';
// The peer of bench group copies: minhash with its LSH index over the same reports and the same grams of eight characters.
// It names likely pairs and their estimated likeness; it shows no passages.
// node run.js CORPUS SHARE prints one line: milliseconds to index, for all pairs, for one new report; MiB at most; pairs found.
const fs = require('fs');
const path = require('path');
const { Minhash, LshIndex } = require(path.join(__dirname, 'node_modules', 'minhash'));

const [corpus, share] = [process.argv[2], Number(process.argv[3])];
const { reports, fresh } = JSON.parse(fs.readFileSync(corpus, 'utf8'));

function sign(text) {
  const grams = new Set();
  for (let at = 0; at + 8 <= text.length; at++) grams.add(text.slice(at, at + 8));
  const signature = new Minhash();
  for (const gram of grams) signature.update(gram);
  return signature;
}

const now = () => Number(process.hrtime.bigint()) / 1e6;
// A shared share of s leaves a Jaccard likeness of about s / (2 - s).
const least = share / (2 - share);
let start = now();
const index = new LshIndex({ bandSize: 1 }); // with wider bands it misses pairs below a half
const signatures = reports.map(sign);
signatures.forEach((signature, at) => index.insert(at, signature));
const indexed = now() - start;

start = now();
let pairs = 0;
signatures.forEach((signature, a) => {
  for (const key of index.query(signature)) {
    const b = Number(key);
    if (b > a && signature.jaccard(signatures[b]) >= least) pairs++;
  }
});
const paired = now() - start;

start = now();
for (const text of fresh) {
  const signature = sign(text);
  for (const band of index.getHashbands(signature)) index.index[band] = index.index[band] || []; // it fails on a band it has not seen
  for (const key of index.query(signature)) signature.jaccard(signatures[Number(key)]);
}
const queried = (now() - start) / fresh.length;
console.log([indexed, paired, queried, process.resourceUsage().maxRSS / 1024, pairs].join(' '));
