import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What else npm offers for the sentiment of English texts, `{ name, run }`; `missing` names those not installed. */
export async function sentimentPeers() {
  const makers = {
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
  const peers = [];
  const missing = [];
  for (const [name, make] of Object.entries(makers)) {
    try {
      peers.push({ name, run: make() });
    } catch (cause) {
      if (cause.code !== "MODULE_NOT_FOUND") throw cause;
      missing.push(name);
    }
  }
  return { peers, missing };
}
