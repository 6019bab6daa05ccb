// Started by `measureRatesApart`: reads texts as one candidate in a process of its own, a round for each message.
import { processorTime } from "./processor-time.js";
import { readComments } from "./read-comments.js";
import { SENTIMENT_PEERS, sentimentPeer } from "./sentiment-peers.js";
import { speedCandidate } from "./speed-candidate.js";
import { textsOfLength } from "./texts-of-length.js";
import { roundOf, warmUp } from "./warm-up.js";

const { kind, language, textLanguage, length, folder, quick } = JSON.parse(process.argv[2]);
const comments = (await readComments(textLanguage, folder)).map(({ text }) => text);
const texts = textsOfLength(comments, length);
const run = SENTIMENT_PEERS.includes(kind) ? sentimentPeer(kind) : await speedCandidate(kind, language);

let sink = 0;
let { at, count } = warmUp(run, texts, { quick });
process.on("message", () => {
  // Garbage is collected as it comes, by whoever made it: a program with much code and memory needs a good
  // part of a round to recover from a forced collection.
  const started = processorTime();
  for (let index = 0; index < count; index += 1) sink += run(texts[at++ % texts.length]);
  const milliseconds = processorTime() - started;
  if (!Number.isFinite(sink)) throw new Error(`expected ${kind} to return a number for a text`);
  // As many texts as fit in a round of the speed that it has by now.
  const rate = (1000 * count) / milliseconds;
  count = Math.max(1, Math.round((rate * roundOf(quick)) / 1000));
  process.send({ rate, bytes: (rate * totalBytes()) / texts.length });
});
process.send("ready");

function totalBytes() {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
