import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { seededRandom } from "../../dist/stats/seeded-random.js";

/** Longer comments are cut here: rows have about 165 bytes then, a million of them 165 MB. */
const LONGEST = 180;
const BRANCHES = ["North", "South", "East", "West", "Online"];

/** Writes a made-up survey of `rows` rows as CSV (id, date, branch, score, comment): comments drawn by seed from `comments`. */
export async function writeSurvey(file, comments, rows, seed = 1) {
  const random = seededRandom(seed);
  const draw = (list) => list[Math.floor(random() * list.length)];
  const out = createWriteStream(file);
  out.write("id,date,branch,score,comment\n");
  for (let row = 1; row <= rows; row += 1) {
    const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
    const comment = draw(comments).slice(0, LONGEST).replaceAll('"', '""');
    const line = `${row},2026-0${1 + Math.floor(random() * 9)}-${day},${draw(BRANCHES)},${Math.floor(random() * 11)},"${comment}"\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}
