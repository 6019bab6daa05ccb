import type { DriverModel } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { cell, figures, NOTHING, type Table, words } from "./table.js";
import { themeName } from "./theme-tables.js";

type Player = NonNullable<DriverModel["importance"]>["players"][number];

/** What a part of R² belongs to: a theme however it is spoken of, or a column that is no theme. */
export function playerName(layer: string, player: Player, voice: Voice): string {
  if (player.role === "theme") return themeName(layer, player.label, voice);
  return voice.driver(layer, { ...player, mentions: 0, share: 0, reliability: "normal", examples: [] });
}

/** Parts of R² by theme, largest first. */
export function importanceTable(model: DriverModel, voice: Voice): Table | undefined {
  const { say } = voice;
  const { importance } = model;
  if (importance === undefined || importance.players.length < 2) return undefined;
  return {
    caption: say("importance.table"),
    columns: [
      words(say("column.theme")),
      figures(say("column.lmg")),
      figures(say("column.johnson")),
      figures(say("column.sign")),
    ],
    rows: importance.players.map((player) => {
      const error = player.error === undefined ? undefined : `± ${voice.number(player.error, 4)}`;
      return [
        cell(playerName(model.layer, player, voice)),
        cell(voice.number(player.lmg, 3), error),
        cell(
          voice.number(player.johnson, 3),
          importance.noise === undefined || player.aboveNoise ? undefined : say("importance.noise"),
        ),
        player.sign === 0 ? NOTHING : cell(player.sign > 0 ? "+" : "\u2212"),
      ];
    }),
  };
}

/** How the parts were found, the yardstick, and which theme adds more than which whatever else is known. */
export function importanceNotes(model: DriverModel, voice: Voice): readonly string[] {
  const { importance } = model;
  if (importance === undefined) return [];
  const { say } = voice;
  const isTheme = new Set(
    importance.players.filter((player) => player.role === "theme").map(({ label }) => label),
  );
  const pairs = (importance.dominance ?? []).filter(
    ({ over, under }) => isTheme.has(over) && isTheme.has(under),
  );
  return [
    importance.method === "exact"
      ? say("importance.exact", { players: importance.players.length, r2: voice.number(importance.r2, 2) })
      : say("importance.permutations", {
          players: importance.players.length,
          orders: importance.orders ?? 0,
          r2: voice.number(importance.r2, 2),
        }),
    ...(importance.noise === undefined
      ? []
      : [say("importance.yardstick", { noise: voice.number(importance.noise, 4) })]),
    ...(pairs.length === 0
      ? []
      : [
          say("importance.dominance", {
            pairs: pairs
              .map(({ over, under }) =>
                say("importance.pair", {
                  over: themeName(model.layer, over, voice),
                  under: themeName(model.layer, under, voice),
                }),
              )
              .join(", "),
          }),
        ]),
  ];
}
