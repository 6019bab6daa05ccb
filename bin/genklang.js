#!/usr/bin/env node
import module from "node:module";

// From Node 22 on what is compiled is kept for the next start.
module.enableCompileCache?.();
const { main } = await import("../dist/bundle/main.js");
process.exitCode = await main(process.argv.slice(2));
