import { createPorts as create } from "../../src/io/helpers.js";
import type { Ports } from "../../src/model/ports.js";

export type * from "../../src/io/helpers.js";

let ports: Ports | undefined;

export function createPorts(): Ports {
  ports ??= create();
  return ports;
}
