import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What else npm offers for the sentiment of English texts: package → what makes its `run(text)`. */
const MAKERS = {
  sentiment: () => {
    const Sentiment = require("sentiment");
    const reader = new Sentiment();
    return (text) => reader.analyze(text).score;
  },
  "wink-nlp": () => {
    const wink = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "negation", "sentiment"]);
    return (text) => wink.readDoc(text).out(wink.its.sentiment);
  },
  "vader-sentiment": () => {
    const { SentimentIntensityAnalyzer } = require("vader-sentiment");
    return (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound;
  },
};

export const SENTIMENT_PEERS = Object.keys(MAKERS);

/** `run(text)` of a peer. */
export function sentimentPeer(name) {
  return MAKERS[name]();
}

/** Whether `npm ci --prefix bench` has been run. */
export function isInstalled(name) {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
