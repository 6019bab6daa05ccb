import type { Driver, DriverModel, Estimate, ScaleModel, TaggingSummary } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { type Cell, cell, figures, NOTHING, type Table, words } from "./table.js";

/** The same in a line beneath another cell, for a terminal: "0.82 / 0.90 (115)", with ° where it is indicative. */
export function withTagLine(beside: Cell, { tagging }: Driver, voice: Voice): Cell {
  if (tagging === undefined) return beside;
  const { precision, recall, cases, indicative } = tagging;
  const key = indicative ? "tagging.short.indicative" : "tagging.short";
  const values = { found: foundText(precision, recall, voice), cases: voice.number(Math.floor(cases)) };
  return { ...beside, test: voice.say(key, values) };
}

function foundText(precision: number | undefined, recall: number | undefined, voice: Voice): string {
  const share = (value: number | undefined) => (value === undefined ? NOTHING.text : voice.number(value, 2));
  return `${share(precision)} / ${share(recall)}`;
}

/** How well a driver's label is found: precision / recall, and on how many labelled comments that was measured. */
export function tagCell({ tagging }: Driver, voice: Voice): Cell {
  if (tagging === undefined) return NOTHING;
  const { precision, recall, cases, indicative } = tagging;
  if (precision === undefined && recall === undefined) return cell(NOTHING.text, voice.say("tagging.none"));
  const counted = voice.say("tagging.cases", { cases: voice.number(Math.floor(cases)) });
  return cell(
    foundText(precision, recall, voice),
    indicative ? `${counted}, ${voice.say("word.indicative")}` : counted,
  );
}

/** A driver whose label is found too badly, or on too few labelled comments, for a place in an order. */
export function isUnranked({ tagging, checked }: Driver): boolean {
  return tagging?.indicative === true && checked?.coefficient === undefined;
}

/** Where the accuracy comes from, and whether the intervals know of it; nothing for models of the user's own columns. */
export function taggingNotes(
  {
    tagging,
    models,
  }: { readonly tagging?: TaggingSummary; readonly models: readonly (DriverModel | ScaleModel)[] },
  voice: Voice,
): readonly string[] {
  const texts = models.filter(
    (model): model is DriverModel => !("rows" in model) && model.layer !== "factors",
  );
  if (texts.length === 0) return [];
  const isChecked = texts.every(({ tagCheck }) => tagCheck !== undefined);
  return [
    ...(tagging === undefined
      ? []
      : [
          voice.say("tagging.note", {
            sources: tagging.sources.map((source) => sourceText(source, voice)).join("; "),
            least: voice.number(tagging.limits.accuracy, 1),
            cases: voice.number(tagging.limits.cases),
          }),
        ]),
    ...(isChecked ? [] : [voice.say("tagging.excluded")]),
  ];
}

function sourceText(
  { language, comments, date, current }: TaggingSummary["sources"][number],
  voice: Voice,
): string {
  const name = voice.language(language);
  if (comments === undefined) return voice.say("tagging.source.none", { language: name });
  return voice.say(current === false ? "tagging.source.changed" : "tagging.source", {
    language: name,
    comments: voice.number(comments),
    date: voice.date(date ?? ""),
  });
}

/** Raw figures and what coding by hand makes of them; undefined where nothing was coded. */
export function checkedTable(model: DriverModel, voice: Voice): Table | undefined {
  const shown = model.drivers.filter(
    (driver) => driver.checked !== undefined && driver.reliability !== "suppressed",
  );
  if (model.tagCheck === undefined || shown.length === 0) return undefined;
  const { say } = voice;
  const part = (value: number) => voice.percent(value, value < 0.1 ? 1 : 0);
  const points = (value: number) => voice.signed(value, 1);
  return {
    caption: say("checked.table", { layer: layerName(model, voice) }),
    columns: [
      words(say("column.theme")),
      figures(say("column.checked.coded")),
      figures(say("column.tagging")),
      figures(say("column.checked.share")),
      figures(say("column.coefficient")),
      figures(say("column.contribution")),
    ],
    rows: shown.map((driver) => {
      const { coded, precision, recall, share, coefficient, contribution } = driver.checked as NonNullable<
        Driver["checked"]
      >;
      return [
        cell(voice.driver(model.layer, driver)),
        cell(voice.number(coded)),
        cell(foundText(precision?.value, recall?.value, voice)),
        corrected(driver.share, share, part, voice),
        corrected(driver.coefficient?.value, coefficient, points, voice),
        corrected(driver.contribution?.value, contribution, points, voice),
      ];
    }),
  };
}

/** What the corrected figures stand on. */
export function checkedNote({ tagCheck }: DriverModel, voice: Voice): string | undefined {
  if (tagCheck === undefined) return undefined;
  const { coded, of, least } = tagCheck;
  return voice.say("checked.note", {
    coded: voice.number(coded),
    of: voice.number(of),
    least: voice.number(least),
  });
}

/** Shares within the values of columns that divide the languages, raw and corrected; one table a column. */
export function checkedGroupTables(model: DriverModel, voice: Voice): readonly Table[] {
  const groups = model.tagCheck?.groups ?? [];
  const part = (value: number) => voice.percent(value, value < 0.1 ? 1 : 0);
  return [...new Set(groups.map(({ column }) => column))].map((column) => {
    const own = groups.filter((group) => group.column === column);
    const themes = model.drivers.filter(
      ({ role, reliability }) => role === "theme" && reliability !== "suppressed",
    );
    return {
      caption: voice.say("checked.groups.table", { layer: layerName(model, voice), column }),
      columns: [
        words(voice.say("column.theme")),
        ...own.map(({ value, n, coded }) =>
          figures(
            `${value} (${voice.number(n)}; ${voice.say("column.checked.coded")}: ${voice.number(coded)})`,
          ),
        ),
      ],
      rows: themes.map((driver) => [
        cell(voice.driver(model.layer, driver)),
        ...own.map(({ shares }) => {
          const found = shares.find(
            ({ label, polarity }) => label === driver.label && polarity === driver.polarity,
          );
          return found === undefined ? NOTHING : corrected(found.raw, found.share, part, voice);
        }),
      ]),
    };
  });
}

/** "18 % → 22 %" with the interval of the corrected figure; the raw one alone where nothing was corrected. */
function corrected(
  raw: number | undefined,
  estimate: Estimate | undefined,
  write: (value: number) => string,
  voice: Voice,
): Cell {
  if (raw === undefined) return NOTHING;
  if (estimate === undefined)
    return cell(voice.say("format.corrected", { raw: write(raw), corrected: NOTHING.text }));
  return cell(
    voice.say("format.corrected", { raw: write(raw), corrected: write(estimate.value) }),
    voice.interval(estimate, write),
  );
}

function layerName({ layer }: DriverModel, voice: Voice): string {
  return voice.has(`layer.${layer}`) ? voice.say(`layer.${layer}`) : layer;
}
